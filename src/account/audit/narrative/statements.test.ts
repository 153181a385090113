import { describe, expect, it } from 'vitest';
import { textAccount } from '../testing.ts';

const said = (text: string) =>
  textAccount(`某市某区民政局2020年度部门决算\n一、收入支出决算总体情况说明\n${text}`).statements.map((s) =>
    [s.subject, s.role, `${s.digits}${s.unit}`, s.share?.text, s.completion?.text, s.rate?.text]
      .filter((x) => x !== undefined)
      .join(' '),
  );

describe('statements of the narrative', () => {
  it('binds amount, share and change inside a sentence', () => {
    expect(
      said('本年收入合计693.15万元，其中：财政拨款收入600.00万元，占86.56%；其他收入93.15万元，占13.44%。'),
    ).toEqual([
      '本年收入合计 plain 693.15wan',
      '财政拨款收入 plain 600.00wan 86.56%',
      '其他收入 plain 93.15wan 13.44%',
    ]);
    expect(said('2020年度收、支总计693.15万元。与上年相比，收、支总计增加325.89万元，增长88.74%。')).toEqual([
      '收、支总计 plain 693.15wan',
      '收、支总计 delta 325.89wan 88.74%',
    ]);
  });

  it('carries the subject over from budget to final and to the change', () => {
    expect(
      said(
        '公务接待费支出预算为0.53万元，支出决算为0.19万元，完成预算的35.85%，与上年相比增加0.19万元，增长100.0%。',
      ),
    ).toEqual([
      '公务接待费支出 budget 0.53wan',
      '公务接待费支出 final 0.19wan 35.85%',
      '公务接待费支出 delta 0.19wan 100.0%',
    ]);
  });

  it('reads half-width punctuation as it reads the other, and keeps the comma of a number', () => {
    expect(
      said(
        '公务接待费支出年初预算为12,000.00元,支出决算为9,000.00元,完成年初预算的75%,比上年减少1,000.00元,下降10%。',
      ),
    ).toEqual([
      '公务接待费支出 budget 12,000.00yuan',
      '公务接待费支出 final 9,000.00yuan 75%',
      '公务接待费支出 delta 1,000.00yuan 10%',
    ]);
  });

  it('binds a rate in brackets right behind its change, and a change told as 同比', () => {
    expect(said('公务接待费支出2.40万元，较上年减少0.60万元（20.00%），减少的主要原因是厉行节约。')).toEqual([
      '公务接待费支出 plain 2.40wan',
      '公务接待费支出 delta 0.60wan 20.00%',
    ]);
    expect(said('会议费支出12.00万元，按同口径同比增加2.00万元，增长20.00%。')).toEqual([
      '会议费支出 plain 12.00wan',
      '会议费支出 delta 2.00wan 20.00%',
    ]);
  });

  it('does not take the percent of a reason for the rate', () => {
    expect(said('会议费支出12.00万元，比上年增加2.00万元，主要原因是压减10%后新增会议。')).toEqual([
      '会议费支出 plain 12.00wan',
      '会议费支出 delta 2.00wan',
    ]);
  });

  it('leaves limits, years and the amounts of other years alone', () => {
    expect(
      said('单位价值50万元以上通用设备0台（套）；上年决算数为100.00万元，2019年支出决算为90.00万元。'),
    ).toEqual([]);
  });

  it('does not let what stands in brackets become the subject', () => {
    expect(
      said('财政拨款收、支总计10.00万元（收入总计含年初结转和结余0万元），与上年相比，增加1.00万元。'),
    ).toEqual([
      '财政拨款收、支总计 plain 10.00wan',
      '年初结转和结余 plain 0wan',
      '财政拨款收、支总计 delta 1.00wan',
    ]);
  });
});

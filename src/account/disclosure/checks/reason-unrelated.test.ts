import { describe, expect, it } from 'vitest';
import check from './reason-unrelated.ts';
import { faults, reason, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const given = (texts: Record<string, string>) => ({
  ...TOLD,
  reasons: Object.entries(texts).map(([key, text]) => reason(key, text)),
});
const TOTAL = '收支总计比上年增加的原因';
const RUNNING = '机关运行经费比上年的原因';
const LONG = '入驻大厅的部门和人员增加，业务活动费用和两年的办公场地租金增加';

describe(check.title, () => {
  it('holds for a reason of its own, and has nothing to judge without one', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
    expect(statesOf(check, given({ [TOTAL]: LONG }))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });

  it('warns of a reason taken over word by word', () => {
    const same = given({ [TOTAL]: LONG, [RUNNING]: LONG });
    expect(faults(check, same)).toEqual([
      `warning ${RUNNING}：机关运行经费的增减原因与「${TOTAL}」的原因完全相同`,
    ]);
    expect(shownBy(check, same)).toEqual([[`${RUNNING} ${LONG}`, `${TOTAL} ${LONG}`]]);
    const short = '厉行节约，压减开支';
    expect(faults(check, given({ [TOTAL]: short, [RUNNING]: short }))).toEqual([]);
  });

  it('warns of pay', () => {
    expect(faults(check, given({ [RUNNING]: '人员异动，工资调标补发' }))).toEqual([
      `warning ${RUNNING}：机关运行经费的增减原因提到人员支出「人员异动」`,
    ]);
  });
});

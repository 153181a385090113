import { describe, expect, it } from 'vitest';
import { brokenOf, textAccount } from '../testing.ts';
import { partsSum } from './parts-sum.ts';

const judge = (text: string) => partsSum.judge(textAccount(text), undefined);

const basic = (whole: string, staff: string) => `某县某中心2023年单位预算
六、一般公共预算基本支出情况说明
2023年一般公共预算基本支出${whole}元，其中：
人员经费${staff}元，主要包括：基本工资、津贴补贴。
公用经费80000.5元，主要包括：办公费、工会经费。`;

describe(partsSum.title, () => {
  it('finds a whole that is not the sum of its parts, with all three places', () => {
    const [found] = brokenOf(judge(basic('990000.5', '900000')));
    expect(found?.values.map((v) => v.value)).toEqual(['990000.5', '900000', '80000.5']);
    for (const value of found?.values ?? []) expect(value.place.line).not.toBeNull();
  });

  it('holds where it is, to the last fen', () => {
    expect(judge(basic('980000.5', '900000')).map((o) => o.state)).toEqual(['holds']);
    expect(brokenOf(judge(basic('980000.5', '900000.01')))).toHaveLength(1);
  });

  it('lets rounded amounts differ by their rounding and no more', () => {
    const publics = (total: string) => `某局2022年度部门决算
七、“三公”经费支出决算情况说明
2022年度“三公”经费支出决算为${total}万元，其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为4.62万元；公务接待费支出决算为0.50万元。`;
    expect(brokenOf(judge(publics('5.13')))).toEqual([]);
    expect(brokenOf(judge(publics('5.21')))).toHaveLength(1);
  });

  it('says nothing where a part is missing or stands twice', () => {
    const states = judge(`某局2022年度部门决算
七、“三公”经费支出决算情况说明
“三公”经费支出决算为5.12万元，其中：公务接待费支出决算为0.50万元。`).map((o) => o.state);
    expect(states).toEqual(['not-applicable']);
  });
});

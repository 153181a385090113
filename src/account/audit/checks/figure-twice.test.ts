import { describe, expect, it } from 'vitest';
import { brokenOf, textAccount } from '../testing.ts';
import { figureTwice } from './figure-twice.ts';

const text = (second: string) => `某市某区民政局2020年度部门决算
三、支出决算情况说明
本年支出合计693.15万元，其中：基本支出600.00万元；项目支出93.15万元。
四、其他
本年支出合计${second}。`;

describe(figureTwice.title, () => {
  it('holds for the same figure, also with fewer decimals', () => {
    expect(brokenOf(figureTwice.judge(textAccount(text('693.15万元')), undefined))).toEqual([]);
    expect(brokenOf(figureTwice.judge(textAccount(text('693.2万元')), undefined))).toEqual([]);
  });

  it('shows both places of two figures', () => {
    const [found] = brokenOf(figureTwice.judge(textAccount(text('639.15万元')), undefined));
    expect(found?.values.map((v) => [v.value, v.place.line])).toEqual([
      ['693.15', 3],
      ['639.15', 5],
    ]);
  });

  it('leaves a difference of ten thousand to the check of units', () => {
    expect(figureTwice.judge(textAccount(text('693.15元')), undefined).map((o) => o.state)).toEqual([
      'not-applicable',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { brokenOf, made, textAccount } from '../testing.ts';
import { unitSaid } from './unit-said.ts';

describe(unitSaid.title, () => {
  it('informs of a table without its unit', () => {
    const text = made('hunan-2020', 2);
    expect(brokenOf(unitSaid.judge(textAccount(text), undefined))).toEqual([]);
    const [found] = brokenOf(unitSaid.judge(textAccount(text.replace('单位：万元', '')), undefined));
    expect(found?.message).toBe('《收入支出决算总表》没有注明金额单位，按「万元」读取');
  });
});

import { describe, expect, it } from 'vitest';
import { brokenOf, textAccount } from '../testing.ts';
import { shareSum } from './share-sum.ts';

const text = (share: string) => `五、一般公共预算财政拨款支出决算情况说明
（二）一般公共预算财政拨款支出决算结构情况
一般公共预算财政拨款支出100.00万元，主要用于以下方面：教育支出（类）60.00万元，占60.00%；住房保障支出（类）40.00万元，占${share}。`;

describe(shareSum.title, () => {
  it('holds at a hundred', () => {
    expect(shareSum.judge(textAccount(text('40.00%')), undefined).map((o) => o.state)).toEqual(['holds']);
  });

  it('says what the shares add up to', () => {
    const [found] = brokenOf(shareSum.judge(textAccount(text('30.00%')), undefined));
    expect(found?.message).toBe('所列占比合计为 90.00%');
  });
});

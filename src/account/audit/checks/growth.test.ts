import { describe, expect, it } from 'vitest';
import { brokenOf, proveCheck, textAccount } from '../testing.ts';
import { growth } from './growth.ts';

describe(growth.title, () => {
  proveCheck(growth, 'growth');

  it('judges a budget by its own amounts', () => {
    const judge = (rate: string) =>
      growth.judge(
        textAccount(`某市某中心2018年部门预算
（一）收入预算说明。
2018年收入总预算420.00万元，同比增加20.00万元，同比增长${rate}。`),
        undefined,
      );
    expect(judge('5.0%').map((o) => o.state)).toEqual(['holds']);
    expect(brokenOf(judge('5.6%'))).toHaveLength(1);
  });
});

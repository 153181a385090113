import { describe, expect, it } from 'vitest';
import { brokenOf, textAccount } from '../testing.ts';
import { overBudget } from './over-budget.ts';

const text = (final: string) => `某市某区民政局2024年度部门决算
财政拨款“三公”经费支出决算表
单位：万元
预算数\t\t\t\t\t\t决算数\t\t\t\t\t
合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费
\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t
1.00\t\t\t\t\t1.00\t${final}\t\t\t\t\t${final}`;

describe(overBudget.title, () => {
  it('holds within the budget', () => {
    expect(brokenOf(overBudget.judge(textAccount(text('0.80')), undefined))).toEqual([]);
  });

  it('names total and item that go beyond it', () => {
    const found = brokenOf(overBudget.judge(textAccount(text('1.20')), undefined));
    expect(found.map((o) => o.message)).toEqual([
      '“三公”经费合计决算 1.20 大于预算 1.00',
      '“三公”经费公务接待费决算 1.20 大于预算 1.00',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { brokenOf, made, textAccount } from '../testing.ts';
import { budgetNarrative } from './budget-narrative.ts';

const text = (said: string) => `上海市某某区民政局2025年部门预算
2025年部门预算编制说明
2025年，上海市某某区民政局收入预算${said}万元，其中：财政拨款收入1,234.57万元。
2025年部门收入预算总表
编制部门：上海市某某区民政局 单位：元
项目\t\t\t\t收入预算\t
功能分类科目编码\t\t\t功能分类科目名称\t合计\t财政拨款收入
类\t款\t项\t\t\t
201\t\t\t一般公共服务支出\t12,345,678.00\t12,345,678.00
合计\t\t\t\t12,345,678.00\t12,345,678.00`;

describe(budgetNarrative.title, () => {
  it('compares 万元 in the text with 元 in the table, rounded as printed', () => {
    const outcomes = budgetNarrative.judge(textAccount(text('1,234.57')), undefined);
    expect(outcomes.map((o) => o.state)).toEqual(['holds']);
  });

  it('shows both when they differ', () => {
    const [found] = brokenOf(budgetNarrative.judge(textAccount(text('1,243.57')), undefined));
    expect(found?.values.map((v) => `${v.value}${v.unit}`)).toEqual(['1,243.57万元', '12345678.00元']);
  });

  it('does not apply to a final account', () => {
    expect(budgetNarrative.judge(textAccount(made('hunan-2020', 1)), undefined).map((o) => o.state)).toEqual([
      'not-applicable',
    ]);
  });
});

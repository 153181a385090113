import { equal } from './claims.ts';
import { cell, cellIfPrinted, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x1-grant-income',
  title: '总表三种财政拨款收入之和＝收入决算表财政拨款收入合计',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与收入决算表',
  hint: '核对三种财政拨款收入，尤其是政府性基金和国有资本经营预算。',
  claims: () => [
    equal(
      '总表与收入决算表 财政拨款收入',
      [cell('income', 'total', 'grant')],
      [
        cell('income-expenditure', 'income.public-budget', 'income'),
        cell('income-expenditure', 'income.gov-fund', 'income'),
        cellIfPrinted('income-expenditure', 'income.state-capital', 'income'),
      ],
    ),
  ],
});

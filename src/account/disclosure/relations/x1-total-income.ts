import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x1-total-income',
  title: '总表本年收入合计＝收入决算表合计',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与收入决算表',
  hint: '两表同出一数，不应有尾差；核对是否有一表没有重新汇总。',
  claims: () => [
    equal(
      '总表与收入决算表 本年收入合计',
      [cell('income-expenditure', 'income.total', 'income')],
      [cell('income', 'total', 'total')],
    ),
  ],
});

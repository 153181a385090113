import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x2-total-expenditure',
  title: '总表本年支出合计＝支出决算表合计',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与支出决算表',
  hint: '两表同出一数，不应有尾差；核对是否有一表没有重新汇总。',
  claims: () => [
    equal(
      '总表与支出决算表 本年支出合计',
      [cell('income-expenditure', 'expenditure.total', 'expenditure')],
      [cell('expenditure', 'total', 'total')],
    ),
  ],
});

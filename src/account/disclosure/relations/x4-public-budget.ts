import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x4-public-budget',
  title: '财政拨款总表一般公共预算支出合计＝一般公共预算财政拨款支出决算表合计',
  basis: '部门决算报表表间勾稽关系：财政拨款收入支出决算总表与一般公共预算财政拨款支出决算表',
  hint: '两表同出一数，不应有尾差。',
  claims: () => [
    equal(
      '财政拨款总表与一般公共预算支出表 本年支出合计',
      [cell('grant', 'expenditure.total', 'public-budget')],
      [cell('public-budget', 'total', 'total')],
    ),
  ],
});

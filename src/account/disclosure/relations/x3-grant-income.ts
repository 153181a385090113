import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x3-grant-income',
  title: '收入决算表财政拨款收入合计＝财政拨款总表本年收入合计',
  basis: '部门决算报表表间勾稽关系：收入决算表与财政拨款收入支出决算总表',
  hint: '两表同出一数，不应有尾差。',
  claims: () => [
    equal(
      '收入决算表与财政拨款总表 财政拨款收入',
      [cell('income', 'total', 'grant')],
      [cell('grant', 'income.total', 'income')],
    ),
  ],
});

import { atMost } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x8-opening',
  title: '财政拨款年初结转和结余≤全部年初结转和结余',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与财政拨款收入支出决算总表',
  hint: '核对两表的年初结转和结余。',
  claims: () => [
    atMost(
      '财政拨款总表与总表 年初结转和结余',
      [cell('grant', 'opening', 'income')],
      [cell('income-expenditure', 'opening', 'income')],
    ),
  ],
});

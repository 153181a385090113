import { atMost } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x8-closing',
  title: '财政拨款年末结转和结余≤全部年末结转和结余',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与财政拨款收入支出决算总表',
  hint: '核对两表的年末结转和结余。',
  claims: () => [
    atMost(
      '财政拨款总表与总表 年末结转和结余',
      [cell('grant', 'closing', 'total')],
      [cell('income-expenditure', 'closing', 'expenditure')],
    ),
  ],
});

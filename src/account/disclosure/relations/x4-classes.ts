import { sameClasses } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x4-classes',
  title: '财政拨款总表各类一般公共预算支出＝一般公共预算财政拨款支出决算表同类',
  basis: '部门决算报表表间勾稽关系：财政拨款收入支出决算总表与一般公共预算财政拨款支出决算表',
  hint: '核对该类支出是否漏列或列错科目。',
  claims: sameClasses(
    { table: 'grant', column: 'public-budget' },
    { table: 'public-budget', column: 'total' },
  ),
});

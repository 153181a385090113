import { sameClasses } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'x2-classes',
  title: '总表各类支出＝支出决算表同类合计',
  basis: '部门决算报表表间勾稽关系：收入支出决算总表与支出决算表',
  hint: '核对该类支出是否漏列或列错科目。',
  claims: sameClasses(
    { table: 'income-expenditure', column: 'expenditure' },
    { table: 'expenditure', column: 'total' },
  ),
});

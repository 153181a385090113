import { columnSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'public-budget-columns',
  title: '一般公共预算财政拨款支出决算表：每行小计＝基本支出＋项目支出',
  basis: '部门决算报表编制说明（一般公共预算财政拨款支出决算表）：各栏之间的计算关系',
  hint: '核对该行各栏是否漏填或错栏。',
  claims: columnSum('public-budget', 'total', ['basic', 'project']),
});

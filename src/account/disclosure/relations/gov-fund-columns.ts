import { columnSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'gov-fund-columns',
  title: '政府性基金预算财政拨款收入支出决算表：每行本年支出小计＝基本支出＋项目支出',
  basis: '部门决算报表编制说明（政府性基金预算财政拨款收入支出决算表）：各栏之间的计算关系',
  hint: '核对该行各栏是否漏填或错栏。',
  claims: columnSum('gov-fund', 'total', ['basic', 'project']),
});

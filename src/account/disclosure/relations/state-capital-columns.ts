import { columnSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'state-capital-columns',
  title: '国有资本经营预算财政拨款支出决算表：每行合计＝基本支出＋项目支出',
  basis: '部门决算报表编制说明（国有资本经营预算财政拨款支出决算表）：各栏之间的计算关系',
  hint: '核对该行各栏是否漏填或错栏。',
  claims: columnSum('state-capital', 'total', ['basic', 'project']),
});

import { columnSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'expenditure-columns',
  title: '支出决算表：每行本年支出合计＝各项支出之和',
  basis: '部门决算报表编制说明（支出决算表）：各栏之间的计算关系',
  hint: '核对该行各栏是否漏填或错栏。',
  claims: columnSum('expenditure', 'total', [
    'basic',
    'project',
    'remitted-up',
    'business',
    'affiliate-subsidy',
  ]),
});

import { columnSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'income-columns',
  title: '收入决算表：每行本年收入合计＝各项收入之和',
  basis: '部门决算报表编制说明（收入决算表）：各栏之间的计算关系',
  hint: '核对该行各栏是否漏填或错栏。',
  claims: columnSum('income', 'total', [
    'grant',
    'superior-subsidy',
    'institutional',
    'business',
    'affiliate',
    'other',
  ]),
});

import { hierarchy } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'income-hierarchy',
  title: '收入决算表：类＝各款之和，款＝各项之和',
  basis: '政府收支分类科目：支出功能分类分类、款、项三级；部门决算报表编制说明（收入决算表）',
  hint: '核对款、项是否漏列，科目编码是否写错级次。',
  claims: hierarchy('income'),
});

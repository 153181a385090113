import { grantFunds } from '#base/kernel/index.ts';
import { columnSum } from './claims.ts';
import { defineRelation } from './equation.ts';

export default defineRelation({
  id: 'grant-columns',
  title: '财政拨款收入支出决算总表：支出方每行合计＝三种财政拨款之和',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：2栏＝（3＋4＋5）栏',
  hint: '核对该行是否把资金列错了种类。',
  claims: columnSum('grant', 'total', grantFunds),
});

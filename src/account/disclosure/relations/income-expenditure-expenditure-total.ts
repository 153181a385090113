import { classesIn, equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'income-expenditure-expenditure-total',
  title: '收入支出决算总表：本年支出合计＝各功能分类支出之和',
  basis: '部门决算报表编制说明（收入支出决算总表）：本年支出合计为各类支出之和',
  hint: '核对各功能分类的类级支出是否漏列或重列。',
  claims: (account) => [
    equal(
      nameOf('income-expenditure', 'expenditure.total'),
      [cell('income-expenditure', 'expenditure.total', 'expenditure')],
      classesIn(account, 'income-expenditure').map((code) => cell('income-expenditure', code, 'expenditure')),
    ),
  ],
});

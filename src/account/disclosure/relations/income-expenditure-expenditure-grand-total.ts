import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'income-expenditure-expenditure-grand-total',
  title: '收入支出决算总表：支出方总计＝本年支出合计＋结余分配＋年末结转和结余',
  basis: '部门决算报表编制说明（收入支出决算总表）：总计行的计算关系',
  hint: '核对结余分配和年末结转和结余是否填列。',
  claims: () => [
    equal(
      nameOf('income-expenditure', 'expenditure.grand-total'),
      [cell('income-expenditure', 'expenditure.grand-total', 'expenditure')],
      [
        cell('income-expenditure', 'expenditure.total', 'expenditure'),
        cell('income-expenditure', 'distribution', 'expenditure'),
        cell('income-expenditure', 'closing', 'expenditure'),
      ],
    ),
  ],
});

import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'income-expenditure-income-grand-total',
  title: '收入支出决算总表：收入方总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余',
  basis: '部门决算报表编制说明（收入支出决算总表）：总计行的计算关系',
  hint: '核对使用非财政拨款结余和年初结转和结余是否填列。',
  claims: () => [
    equal(
      nameOf('income-expenditure', 'income.grand-total'),
      [cell('income-expenditure', 'income.grand-total', 'income')],
      [
        cell('income-expenditure', 'income.total', 'income'),
        cell('income-expenditure', 'use-of-surplus', 'income'),
        cell('income-expenditure', 'opening', 'income'),
      ],
    ),
  ],
});

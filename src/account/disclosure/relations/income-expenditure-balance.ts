import { equal } from './claims.ts';
import { cell, defineRelation } from './equation.ts';

export default defineRelation({
  id: 'income-expenditure-balance',
  title: '收入支出决算总表：收入方总计＝支出方总计',
  basis: '部门决算报表编制说明（收入支出决算总表）：收支两方总计相等',
  hint: '先核对收支两方各自的合计，再核对年初、年末结转和结余。',
  claims: () => [
    equal(
      '收入支出决算总表 收支平衡',
      [cell('income-expenditure', 'income.grand-total', 'income')],
      [cell('income-expenditure', 'expenditure.grand-total', 'expenditure')],
    ),
  ],
});

import { grantFunds } from '#base/kernel/index.ts';
import { equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'grant-expenditure-grand-total',
  title: '财政拨款收入支出决算总表：支出方总计＝本年支出合计＋年末财政拨款结转和结余',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：总计行的计算关系',
  hint: '核对年末财政拨款结转和结余。',
  claims: (account) =>
    ['total', ...grantFunds]
      .filter((column) => column === 'total' || account.columns('grant').includes(column))
      .map((column) =>
        equal(
          nameOf('grant', 'expenditure.grand-total', column),
          [cell('grant', 'expenditure.grand-total', column)],
          [cell('grant', 'expenditure.total', column), cell('grant', 'closing', column)],
        ),
      ),
});

import { grantFunds } from '#base/kernel/index.ts';
import { classesIn, equal } from './claims.ts';
import { cell, defineRelation, nameOf } from './equation.ts';

export default defineRelation({
  id: 'grant-expenditure-total',
  title: '财政拨款收入支出决算总表：本年支出合计＝各功能分类支出之和',
  basis: '部门决算报表编制说明（财政拨款收入支出决算总表）：本年支出合计为各类支出之和',
  hint: '核对各类支出是否漏列。',
  claims: (account) =>
    ['total', ...grantFunds]
      .filter((column) => column === 'total' || account.columns('grant').includes(column))
      .map((column) =>
        equal(
          nameOf('grant', 'expenditure.total', column),
          [cell('grant', 'expenditure.total', column)],
          classesIn(account, 'grant').map((code) => cell('grant', code, column)),
        ),
      ),
});

import { equal } from './claims.ts';
import { cell, defineRelation, minus, nameOf } from './equation.ts';

export default defineRelation({
  id: 'gov-fund-carry-over',
  title: '政府性基金预算财政拨款收入支出决算表：年末结转和结余＝年初结转和结余＋本年收入－本年支出',
  basis: '部门决算报表编制说明（政府性基金预算财政拨款收入支出决算表）：6栏＝（1＋2－3）栏',
  hint: '核对年初结转和结余、本年收入和本年支出。',
  claims: (account) => {
    const table = 'gov-fund';
    if (!account.has(table)) {
      return [{ object: nameOf(table), state: 'not-enough-data', message: `没有${nameOf(table)}` }];
    }
    return account
      .rows(table)
      .map((row) =>
        equal(
          nameOf(table, row, 'closing'),
          [cell(table, row, 'closing')],
          [cell(table, row, 'opening'), cell(table, row, 'income'), minus(cell(table, row, 'total'))],
        ),
      );
  },
});

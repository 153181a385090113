import type { ToldAccount, ToldFund } from '../told.ts';
import { broken, defineCheck, holds, idle, show, toldCell, type Verdict } from './define-check.ts';

/** Fault 23 of docs/faults.md: the text says that a fund's table is empty exactly where it is. */
export default defineCheck({
  id: 'empty-table-statement',
  title: '政府性基金、国有资本经营预算表为空的应作说明，有数的不应说没有',
  basis: '财预〔2016〕143号：没有数据的表格应当列出空表并说明',
  hint: '空表保留表样并注明“本表无数据”；有数据的，改正说明。',
  severity: 'error',
  judge: (account) => account.funds.map((fund) => judgeOne(account, fund)),
});

function judgeOne(account: ToldAccount, fund: ToldFund): Verdict {
  const { table, name, tableName, said, shown } = fund;
  const object = `${name}表`;
  if (!account.account.has(table)) return idle(object, '没有这张表');
  const unread = account.unread(table);
  if (unread !== undefined) return idle(object, unread, 'could-not-be-read');
  const amount = firstAmount(account, fund);
  if (amount) {
    if (said !== 'none') return holds(object);
    const message = `文中说没有${name}，${tableName}有金额 ${amount.printed}`;
    return broken(object, message, [show(amount), ...shown]);
  }
  if (said === 'amount') return broken(object, `${tableName}没有数据，文中写有${name}的金额`, shown);
  if (said !== 'nothing') return holds(object);
  return broken(object, `${tableName}没有数据，文中没有作出说明`, shown);
}

/** The first cell of a table that prints an amount. */
function firstAmount({ account, rowName }: ToldAccount, { table, tableName }: ToldFund) {
  for (const row of account.rows(table)) {
    for (const column of account.columns(table)) {
      const cell = account.cell(table, row, column);
      if (cell?.state === 'number') return toldCell(cell, `${tableName} ${rowName(table, row)}`);
    }
  }
  return undefined;
}

import type { EconomicList, ListedName, ToldAccount } from '../told.ts';
import { broken, cellAt, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

/** Fault 14 of docs/faults.md: the text names every 款 of basic expenditure that has an amount, and no other. */
export default defineCheck({
  id: 'economic-list',
  title: '基本支出所列款级科目应与基本支出表中有金额的款一致',
  basis: '情况说明表样：人员经费、公用经费主要包括的科目按基本支出表列示',
  hint: '请增补漏列的科目，删去金额为零或不属于款级的科目。',
  severity: 'warning',
  judge(account) {
    const { economic } = account;
    if (!economic || !account.account.has('basic'))
      return [idle('基本支出', '没有科目列表或基本支出表', 'not-enough-data')];
    const unread = account.unread('basic');
    if (unread !== undefined) return [idle('基本支出', unread, 'could-not-be-read')];
    return [
      ...economic.names.map((name) => tooMuch(account, name)),
      ...(economic.whole ? tooLittle(account, economic) : []),
    ];
  },
});

function tooMuch(account: ToldAccount, { name, rows, sure, shown }: ListedName): Verdict {
  if (rows.length === 0)
    return sure
      ? broken(name, `基本支出表中没有「${name}」`, [shown])
      : idle(name, '基本支出表中没有这个名称', 'not-enough-data');
  if (rows.every((row) => row.length === 3))
    return broken(name, `情况说明在款级科目中列有类级科目「${name}」`, [shown]);
  const cells = rows.map((row) => account.account.cell('basic', row, 'amount'));
  if (cells.some((cell) => cell?.state === 'unread')) return idle(name, '没有读出金额', 'could-not-be-read');
  if (cells.some((cell) => (cell?.figure?.value ?? 0) !== 0)) return holds(name);
  return broken(name, `情况说明列有「${name}」，基本支出表中该款金额为零或空白`, [shown]);
}

function tooLittle(account: ToldAccount, { covered }: EconomicList): Verdict[] {
  return account.account
    .rows('basic')
    .filter((row) => /^\d{5}$/.test(row))
    .flatMap((row): Verdict[] => {
      const name = account.rowName('basic', row);
      const amount = cellAt(account, name, 'basic', row, 'amount');
      if (!amount || amount.value === 0) return [];
      if (covered.has(row)) return [holds(name)];
      const message = `基本支出表「${name}」有金额 ${amount.printed}，情况说明的科目列表没有列出`;
      return [broken(name, message, [show(amount)])];
    });
}

import type { ClassList, ListedClass, ToldAccount } from '../told.ts';
import { broken, cellAt, defineCheck, holds, idle, show, type Verdict } from './define-check.ts';

/** Fault 13 of docs/faults.md: the classes of 结构情况 are those that the table of the general public budget prints. */
export default defineCheck({
  id: 'class-list',
  title: '结构情况所列类级科目应与一般公共预算支出表一致',
  basis: '情况说明表样：按支出表中有金额的类级科目逐项说明',
  hint: '请增补漏列的类，删去表中没有的类。',
  severity: 'error',
  judge(account) {
    const { classes } = account;
    if (!classes || !account.account.has('public-budget'))
      return [idle('结构情况', '没有类级科目列表或支出表', 'not-enough-data')];
    const unread = account.unread('public-budget');
    if (unread !== undefined) return [idle('结构情况', unread, 'could-not-be-read')];
    return [
      ...classes.listed.map((one) => stranger(account, one)),
      ...printedClasses(account).map((code) => leftOut(account, classes, code)),
    ];
  },
});

function printedClasses({ account }: ToldAccount): string[] {
  return account.rows('public-budget').filter((row) => /^\d{3}$/.test(row));
}

const amountOf = (account: ToldAccount, code: string) =>
  cellAt(account, account.rowName('public-budget', code), 'public-budget', code, 'total');

/** Judges a listed class that the table lacks: without an amount it is a doubt, with one it is wrong. */
function stranger(account: ToldAccount, { code, told }: ListedClass): Verdict {
  const amount = amountOf(account, code);
  const printed = printedClasses(account).includes(code);
  if (printed && !(amount && amount.value === 0 && told.value !== 0)) return holds(told.name);
  const message = `结构情况列有「${told.name}」${told.printed}，一般公共预算支出表中没有这一类`;
  return broken(told.name, message, [show(told)], told.value === 0 ? 'warning' : 'error');
}

/** Judges a class that the list leaves out: a list that claims to be whole is wrong, another one is incomplete. */
function leftOut(account: ToldAccount, { listed, whole }: ClassList, code: string): Verdict {
  const object = account.rowName('public-budget', code);
  const amount = amountOf(account, code);
  if (!amount || amount.value === 0 || listed.some((one) => one.code === code)) return holds(object);
  const message = `一般公共预算支出表有「${object}」${amount.printed}，结构情况没有列出`;
  return broken(object, message, [show(amount)], whole ? 'error' : 'warning');
}

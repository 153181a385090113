import { debitBalance } from '../balances.ts';
import { breach, type Invariant } from './invariant.ts';

const ZERO_AFTER = [
  ['4', '收入类科目年末无余额'],
  ['5', '费用类科目年末无余额'],
  ['3301', '本期盈余年末无余额'],
  ['3302', '本年盈余分配年末无余额'],
  ['3401', '无偿调拨净资产年末无余额'],
  ['3501', '以前年度盈余调整年末无余额'],
  ['6', '预算收入类科目年末无余额'],
  ['7', '预算支出类科目年末无余额'],
  ['8501', '其他结余年末无余额'],
] as const;

/** What the year-end closing must leave empty, account by account (财会〔2017〕25号, 年末结转). Holds only after closing. */
export const closedToZero: Invariant = (rows) =>
  ZERO_AFTER.flatMap(([prefix, name]) => {
    const accounts = [...new Set(rows.map((row) => row.account).filter((code) => code.startsWith(prefix)))];
    return accounts.flatMap((account) => breach(`${name}（${account}）`, debitBalance(rows, [account])));
  });

import { debitBalance } from '../balances.ts';
import { breach, type Invariant } from './invariant.ts';

/** Debits equal credits in each system. Basis: 财会〔2017〕25号, 借贷记账法. */
export const systemsBalance: Invariant = (rows) => [
  ...breach('财务会计借贷相等', debitBalance(rows, ['1', '2', '3', '4', '5'])),
  ...breach('预算会计借贷相等', debitBalance(rows, ['6', '7', '8'])),
];

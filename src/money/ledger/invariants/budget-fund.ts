import { fen } from '#base/kernel/index.ts';
import { creditBalance, debitBalance } from '../balances.ts';
import { breach, type Invariant } from './invariant.ts';

/**
 * 资金结存 8001 = 8101 + 8102 + 8201 + 8202 + 8301 + 8401 + 8501 + 8701 and, within a year, 预算收入 − 预算支出 so far.
 * Basis: 财会〔2017〕25号, 预算结余类科目. After the closing 8501 is zero.
 */
export const budgetFund: Invariant = (rows) => {
  const fund = debitBalance(rows, ['8001']);
  const balances = creditBalance(rows, ['8101', '8102', '8201', '8202', '8301', '8401', '8501', '8701']);
  const result = creditBalance(rows, ['6', '7']);
  return breach('资金结存等于各项结转结余', fen(fund - balances - result));
};

import { fen } from '#base/kernel/index.ts';
import { creditBalance, debitBalance } from '../balances.ts';
import { breach, type Invariant } from './invariant.ts';

/**
 * 资产 = 负债 + 净资产. Within a year the surplus so far (收入 − 费用) belongs to 净资产.
 * Basis: 政府会计准则——基本准则（财政部令第78号）, 资产负债表.
 */
export const balanceSheet: Invariant = (rows) => {
  const assets = debitBalance(rows, ['1']);
  const claims = creditBalance(rows, ['2', '3', '4', '5']);
  return breach('资产等于负债加净资产', fen(assets - claims));
};

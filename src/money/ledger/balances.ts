import { type Fen, fen } from '#base/kernel/index.ts';
import { under } from './accounts.ts';
import type { CubeRow } from './query.ts';

/** Σ(debit − credit) of the rows under the account prefixes. */
export function debitBalance(rows: readonly CubeRow[], prefixes: readonly string[]): Fen {
  let sum = 0;
  for (const row of rows) if (under(row.account, prefixes)) sum += row.debit - row.credit;
  return fen(sum);
}

/** Σ(credit − debit). */
export function creditBalance(rows: readonly CubeRow[], prefixes: readonly string[]): Fen {
  return fen(-debitBalance(rows, prefixes));
}

import { type Fen, fen, showYuan } from '#base/kernel/index.ts';
import type { AccountingSystem, VoucherLine } from './types.ts';

/** Questions about lines that many checks ask. */

export const systemName = { financial: '财务会计', budgetary: '预算会计' } as const;

export const ofSystem = (lines: readonly VoucherLine[], system: AccountingSystem) =>
  lines.filter((line) => line.system === system);

/** Σ(debit − credit) of the lines under any of the prefixes. */
export function net(lines: readonly VoucherLine[], prefixes: readonly string[]): Fen {
  let sum = 0;
  for (const line of lines) {
    if (prefixes.some((prefix) => line.account.startsWith(prefix))) sum += line.debit - line.credit;
  }
  return fen(sum);
}

export const yuan = (amount: number) => showYuan(fen(amount));

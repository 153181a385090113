import { type BudgetRowSource, type Fen, fen } from '#base/kernel/index.ts';
import type { BudgetRow } from './types.ts';

/** Payments of the books (7101 and the other 预算支出), as sums by 项, 款 and 指标. */
export interface Paid {
  readonly functional: string;
  readonly economic: string;
  /** 指标号, '' where a payment names none */
  readonly quota: string;
  readonly amount: Fen;
}

/** 预算执行: a code's budget by source, the whole year's budget, the payments and the rest. */
export interface ExecutionLine {
  readonly code: string;
  readonly opening: Fen;
  readonly addition: Fen;
  readonly shift: Fen;
  readonly carryOver: Fen;
  /** negative */
  readonly withdrawal: Fen;
  /** 全年预算数 */
  readonly total: Fen;
  readonly paid: Fen;
  readonly left: Fen;
  /** 执行率 in hundredths of a percent, half-up; null where there is no budget */
  readonly rate: number | null;
}

export const executionBy = ['functional', 'economic', 'quota'] as const;
export type ExecutionBy = (typeof executionBy)[number];

const FIELDS: Readonly<Record<BudgetRowSource, keyof ExecutionLine>> = {
  opening: 'opening',
  addition: 'addition',
  shift: 'shift',
  'carry-over': 'carryOver',
  withdrawal: 'withdrawal',
};

/** hundredths of a percent, half-up; both amounts at least 0 */
function rateOf(paid: number, total: number): number | null {
  if (total <= 0) return null;
  return Number((BigInt(paid) * 20_000n + BigInt(total)) / (BigInt(total) * 2n));
}

function lineOf(code: string, rows: readonly BudgetRow[], payments: readonly Paid[]): ExecutionLine {
  const parts = { opening: 0, addition: 0, shift: 0, carryOver: 0, withdrawal: 0 };
  let total = 0;
  for (const row of rows) {
    parts[FIELDS[row.source] as keyof typeof parts] += row.amount;
    total += row.amount;
  }
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  return {
    code,
    opening: fen(parts.opening),
    addition: fen(parts.addition),
    shift: fen(parts.shift),
    carryOver: fen(parts.carryOver),
    withdrawal: fen(parts.withdrawal),
    total: fen(total),
    paid: fen(paid),
    left: fen(total - paid),
    rate: paid < 0 ? null : rateOf(paid, total),
  };
}

const KEYS: Readonly<Record<ExecutionBy, { row: (row: BudgetRow) => string; paid: (paid: Paid) => string }>> =
  {
    functional: { row: (row) => row.functional, paid: (paid) => paid.functional },
    economic: { row: (row) => row.economic, paid: (paid) => paid.economic },
    quota: { row: (row) => row.number, paid: (paid) => paid.quota },
  };

/** Budget against payments, one line for each code, ascending, and the total. `rows` and `payments` are of one year. */
export function executionOf(
  rows: readonly BudgetRow[],
  payments: readonly Paid[],
  by: ExecutionBy,
): { lines: ExecutionLine[]; total: ExecutionLine } {
  const rowsByCode = Map.groupBy(rows, KEYS[by].row);
  const paidByCode = Map.groupBy(payments, KEYS[by].paid);
  const codes = [...new Set([...rowsByCode.keys(), ...paidByCode.keys()])].sort();
  return {
    lines: codes.map((code) => lineOf(code, rowsByCode.get(code) ?? [], paidByCode.get(code) ?? [])),
    total: lineOf('', rows, payments),
  };
}

/** Paid so far by 指标号. */
export function paidByQuota(payments: readonly Paid[]): Map<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { quota, amount } of payments) sums.set(quota, fen((sums.get(quota) ?? 0) + amount));
  return sums;
}

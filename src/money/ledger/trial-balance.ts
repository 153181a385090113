import { type Fen, fen } from '#base/kernel/index.ts';
import type { Chart } from './chart.ts';
import type { CubeRow } from './query.ts';
import type { AccountingSystem } from './types.ts';

/** One account of the 科目余额表. A balance is on its side; the other side is 0. All in fen. */
export interface TrialRow {
  readonly account: string;
  readonly name: string;
  /** 1 first-level account, 2 its details */
  readonly level: 1 | 2;
  readonly openingDebit: Fen;
  readonly openingCredit: Fen;
  readonly debit: Fen;
  readonly credit: Fen;
  readonly closingDebit: Fen;
  readonly closingCredit: Fen;
}

export interface TrialBalance {
  readonly rows: readonly TrialRow[];
  /** sums of the first-level accounts by system; in sound books debit equals credit in each pair */
  readonly totals: readonly (Omit<TrialRow, 'account' | 'level'> & {
    readonly system: AccountingSystem;
  })[];
}

interface Sums {
  opening: number;
  debit: number;
  credit: number;
}

/** The trial balance of months `from`…`to` of a year. `rows`: the cube of all years up to that year, closing included. */
export function trialBalance(
  rows: readonly CubeRow[],
  chart: Chart,
  year: number,
  from = 1,
  to = 12,
): TrialBalance {
  const sums = new Map<string, Sums>();
  const add = (account: string, row: CubeRow, opening: boolean) => {
    const own = sums.get(account) ?? { opening: 0, debit: 0, credit: 0 };
    if (opening) own.opening += row.debit - row.credit;
    else {
      own.debit += row.debit;
      own.credit += row.credit;
    }
    sums.set(account, own);
  };
  for (const row of rows) {
    if (row.year > year || (row.year === year && row.month > to)) continue;
    const opening = row.year < year || row.month < from;
    const first = row.account.slice(0, 4);
    add(first, row, opening);
    if (row.account !== first) add(row.account, row, opening);
  }
  const listed = [...sums]
    .filter(([, own]) => own.opening !== 0 || own.debit !== 0 || own.credit !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, own]) => trialRow(account, chart.nameOf('account', account), own));
  return {
    rows: listed,
    totals: [total(listed, 'financial', '财务会计合计'), total(listed, 'budgetary', '预算会计合计')],
  };
}

function trialRow(account: string, name: string, { opening, debit, credit }: Sums): TrialRow {
  const closing = opening + debit - credit;
  return {
    account,
    name,
    level: account.length === 4 ? 1 : 2,
    openingDebit: fen(Math.max(opening, 0)),
    openingCredit: fen(Math.max(-opening, 0)),
    debit: fen(debit),
    credit: fen(credit),
    closingDebit: fen(Math.max(closing, 0)),
    closingCredit: fen(Math.max(-closing, 0)),
  };
}

const AMOUNTS = [
  'openingDebit',
  'openingCredit',
  'debit',
  'credit',
  'closingDebit',
  'closingCredit',
] as const;

function total(rows: readonly TrialRow[], system: AccountingSystem, name: string) {
  const own = rows.filter((row) => row.level === 1 && row.account >= '6' === (system === 'budgetary'));
  const sums = Object.fromEntries(
    AMOUNTS.map((field) => [field, fen(own.reduce((sum, row) => sum + row[field], 0))]),
  ) as Record<(typeof AMOUNTS)[number], Fen>;
  return { system, name, ...sums };
}

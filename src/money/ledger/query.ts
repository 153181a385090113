import { type ExpenditureKind, type Fen, type FundKind, fen, type LineFilter } from '#base/kernel/index.ts';

/**
 * One row of the cube: the sums of all posted lines with the same dimensions. Published accounts are computed from these rows
 * alone, so their time does not grow with the number of vouchers. `closing` rows come from year-end closing vouchers;
 * reversals are in the ordinary rows. A missing dimension is ''.
 */
export interface CubeRow {
  readonly cellId: number;
  readonly year: number;
  readonly month: number;
  readonly closing: boolean;
  readonly account: string;
  readonly functional: string;
  readonly economic: string;
  readonly expenditure: ExpenditureKind | '';
  readonly fund: FundKind | '';
  readonly project: string;
  readonly costItem: string;
  readonly debit: Fen;
  readonly credit: Fen;
}

/** A figure's query on the books: the signed sum of its terms. It is data, so that a page can put it into words. */
export interface LedgerQuery {
  readonly kind: 'ledger';
  readonly year: number;
  readonly terms: readonly { readonly sign: 1 | -1; readonly filter: LineFilter }[];
}

/** A distinct set of cells that vouchers touch, with the number of vouchers that touch exactly this set. */
export interface Signature {
  readonly cellIds: readonly number[];
  readonly vouchers: number;
}

export interface Evaluation {
  readonly value: Fen;
  /** the cells behind the value, ascending, each once */
  readonly cellIds: number[];
}

const startsWithAny = (code: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => code.startsWith(prefix));

function inSpan(rowYear: number, year: number, span: LineFilter['span']): boolean {
  if (span === 'year') return rowYear === year;
  return span === 'before' ? rowYear < year : rowYear <= year;
}

/** Whether a row counts under a filter of a query for `year`. */
export function matches(filter: LineFilter, year: number, row: CubeRow): boolean {
  if (!inSpan(row.year, year, filter.span)) return false;
  if (row.closing && !filter.closing) return false;
  if (!startsWithAny(row.account, filter.accounts)) return false;
  if (filter.excludeAccounts && startsWithAny(row.account, filter.excludeAccounts)) return false;
  if (filter.functional !== undefined && !row.functional.startsWith(filter.functional)) return false;
  if (filter.economic && !startsWithAny(row.economic, filter.economic)) return false;
  if (filter.expenditure && row.expenditure !== filter.expenditure) return false;
  if (filter.funds && (row.fund === '' || !filter.funds.includes(row.fund))) return false;
  return true;
}

/** Rows by their first-level account (four digits), kept for each array of rows, so that 500 figures scan few rows. */
const byFirstLevel = new WeakMap<readonly CubeRow[], Map<string, CubeRow[]>>();

function groups(rows: readonly CubeRow[]): Map<string, CubeRow[]> {
  let known = byFirstLevel.get(rows);
  if (!known) {
    known = Map.groupBy(rows, (row) => row.account.slice(0, 4));
    byFirstLevel.set(rows, known);
  }
  return known;
}

function* candidates(filter: LineFilter, rows: readonly CubeRow[]): Iterable<CubeRow> {
  for (const [account, group] of groups(rows)) {
    const wanted = filter.accounts.some((prefix) => account.startsWith(prefix.slice(0, 4)));
    if (wanted) yield* group;
  }
}

/**
 * The query's value in fen and the cells behind it. `rows` must not change after the first call, because its grouping is kept.
 * A cell that two terms take with opposite signs is among the sources although it adds nothing.
 */
export function evaluate(query: LedgerQuery, rows: readonly CubeRow[]): Evaluation {
  let value = 0;
  const cells = new Set<number>();
  for (const { sign, filter } of query.terms) {
    for (const row of candidates(filter, rows)) {
      if (!matches(filter, query.year, row)) continue;
      const amount = filter.side === 'debit' ? row.debit - row.credit : row.credit - row.debit;
      value += sign * amount;
      cells.add(row.cellId);
    }
  }
  return { value: fen(value), cellIds: [...cells].sort((a, b) => a - b) };
}

/** The factor of each cell in the query's value, by which a drill multiplies a line's debit − credit. */
export function weights(query: LedgerQuery, rows: readonly CubeRow[]): Map<number, number> {
  const factors = new Map<number, number>();
  for (const { sign, filter } of query.terms) {
    const direction = filter.side === 'debit' ? sign : -sign;
    for (const row of candidates(filter, rows)) {
      if (!matches(filter, query.year, row)) continue;
      factors.set(row.cellId, (factors.get(row.cellId) ?? 0) + direction);
    }
  }
  return factors;
}

const byCell = new WeakMap<readonly Signature[], Map<number, number[]>>();

function signaturesByCell(signatures: readonly Signature[]): Map<number, number[]> {
  let known = byCell.get(signatures);
  if (!known) {
    known = new Map();
    for (const [index, signature] of signatures.entries()) {
      for (const cell of signature.cellIds) {
        const list = known.get(cell);
        if (list) list.push(index);
        else known.set(cell, [index]);
      }
    }
    byCell.set(signatures, known);
  }
  return known;
}

/**
 * The exact number of distinct vouchers that touch any of the cells. A voucher has exactly one signature, so the signatures
 * with any of the cells count each voucher once.
 */
export function countVouchers(cellIds: readonly number[], signatures: readonly Signature[]): number {
  const index = signaturesByCell(signatures);
  const seen = new Set<number>();
  let vouchers = 0;
  for (const cell of cellIds) {
    for (const position of index.get(cell) ?? []) {
      if (seen.has(position)) continue;
      seen.add(position);
      vouchers += (signatures[position] as Signature).vouchers;
    }
  }
  return vouchers;
}

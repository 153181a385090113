import type { Value } from '../checks/check.ts';
import type { ReadAccount } from '../recognise/account.ts';
import { UNIT_FEN, UNIT_NAME } from '../recognise/amount.ts';
import { cellKey, type ReadCellAt, type ReadRow, type ReadTable } from '../recognise/read-table.ts';
import { placeOf, placeOfCell, viewOf } from '../recognise/view.ts';
import { formatIn } from './format.ts';

/** What may have happened to a document, and how its tables would read if it had not. */
export interface Guess {
  /** what happened, in words; never which of two values is right */
  readonly message: string;
  readonly values: readonly Value[];
  readonly mended: ReadAccount;
  /** how many broken outcomes it has to explain before it is told */
  readonly least: number;
  /** the one table that it mends: its own sums tell first whether the guess is worth trying */
  readonly table?: string;
}

/** One kind of accident that breaks many equalities at once: one file each. */
export interface Cause {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly hint: string;
  guesses(account: ReadAccount, suspects: ReadonlySet<string>): readonly Guess[];
}

/** The account with one of its tables as it would be. */
export function withTable(account: ReadAccount, old: ReadTable, made: ReadTable): ReadAccount {
  return withTables(account, new Map([[old, made]]));
}

export function withTables(account: ReadAccount, made: ReadonlyMap<ReadTable, ReadTable>): ReadAccount {
  const tables = account.tables.map((table) => made.get(table) ?? table);
  return { ...account, tables, view: viewOf(tables, account.view.templateId, account.view.year) };
}

/** The table with other cells under the same keys. */
export function withCells(table: ReadTable, made: readonly ReadCellAt[]): ReadTable {
  const cells = new Map(table.cells);
  for (const one of made) cells.set(cellKey(one.row, one.column), one);
  return { ...table, cells };
}

/** A row's amounts in the table's columns; undefined where one of them was not read. */
export function amountsOf(table: ReadTable, row: string): number[] | undefined {
  const out: number[] = [];
  for (const { key } of table.columns) {
    const cell = table.cells.get(cellKey(row, key));
    if (cell?.state === 'unread') return undefined;
    out.push(cell?.value ?? 0);
  }
  return out;
}

export function sumRows(table: ReadTable, rows: readonly string[]): number[] | undefined {
  const all = rows.map((row) => amountsOf(table, row));
  if (all.some((one) => one === undefined)) return undefined;
  return table.columns.map((_, c) => all.reduce((sum, one) => sum + (one?.[c] ?? 0), 0));
}

export function rowValue(table: ReadTable, row: ReadRow): Value {
  const quote = `${table.source.title}｜${row.label}`;
  return { label: table.source.title, value: row.label, unit: '', place: placeOf(row.at, quote) };
}

export function cellValueOf(table: ReadTable, row: string, column: string): Value | undefined {
  const cell = table.cells.get(cellKey(row, column));
  if (!cell || cell.value === undefined) return undefined;
  const label = `${table.source.title} ${cell.rowLabel} ${cell.columnLabel}`;
  return {
    label,
    value: formatIn(cell.value, UNIT_FEN[table.unit]),
    unit: UNIT_NAME[table.unit],
    place: placeOfCell(table, cell),
  };
}

/** The tables that were read and that a broken outcome speaks of. */
export function suspected(account: ReadAccount, suspects: ReadonlySet<string>): ReadTable[] {
  return account.tables.filter((table) => table.unread === undefined && suspects.has(table.key));
}

/** Half of the last printed digit of the forms, in fen: what a sum of so many rows may miss by. */
export function roundingOfRows(table: ReadTable, rows: number): number {
  return (UNIT_FEN[table.unit] / 200) * (rows + 1);
}

import type { Place } from '#base/kernel/index.ts';
import { type AccountCell, type AccountView, halfOfAmount, type TableKey } from '../../disclosure/index.ts';
import type { Cell } from '../read/document.ts';
import { UNIT_FEN } from './amount.ts';
import { cellKey, type ReadCellAt, type ReadTable } from './read-table.ts';

export function placeOf(at: Pick<Cell, 'page' | 'line' | 'box'>, quote: string): Place {
  return { page: at.page, line: at.line, ...(at.box ? { box: at.box } : {}), quote: quote.slice(0, 120) };
}

/** The place of a table's cell. The quote has the row's label, so that a reader finds it without a box. */
export function placeOfCell(table: ReadTable, cell: ReadCellAt): Place {
  const quote = `${table.source.title}｜${cell.rowLabel}｜${cell.columnLabel}｜${cell.text || '（空白）'}`;
  return placeOf(cell.at ?? table.source.titleAt, quote);
}

/** The read tables as the view that relations judge. A table that could not be read is in it, with unread cells. */
export function viewOf(tables: readonly ReadTable[], templateId: string, year: number): AccountView {
  const byKey = new Map<string, ReadTable>();
  for (const table of tables) if (!byKey.has(table.key)) byKey.set(table.key, table);
  const known = new Map<TableKey, Known>();
  // relations ask for the same rows, columns and cells again and again: each is made once
  const knownOf = (key: TableKey, read: ReadTable): Known => {
    const found = known.get(key);
    if (found) return found;
    const made: Known = {
      rows: read.rows.map((row) => row.key),
      columns: read.columns.map((column) => column.key),
      cells: new Map(),
    };
    known.set(key, made);
    return made;
  };
  const cell = (table: TableKey, row: string, column: string): AccountCell | undefined => {
    const read = byKey.get(table);
    if (!read) return undefined;
    if (read.unread !== undefined) return { table, row, column, state: 'unread' };
    const { cells } = knownOf(table, read);
    const inRow = cells.get(row) ?? new Map<string, AccountCell | undefined>();
    if (inRow.size === 0) cells.set(row, inRow);
    const made = inRow.get(column);
    if (made !== undefined || inRow.has(column)) return made;
    const found = read.cells.get(cellKey(row, column));
    const fresh = found && accountCell(table, read, found);
    inRow.set(column, fresh);
    return fresh;
  };
  const listOf = (table: TableKey, what: 'rows' | 'columns') => {
    const read = byKey.get(table);
    return read ? knownOf(table, read)[what] : [];
  };
  return {
    templateId,
    year,
    has: (table) => byKey.has(table),
    rows: (table) => listOf(table, 'rows'),
    columns: (table) => listOf(table, 'columns'),
    cell,
  };
}

interface Known {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: Map<string, Map<string, AccountCell | undefined>>;
}

/** The precision of a zero, a dash and a blank: the two decimals of the forms. */
const DECIMALS = 2;

function accountCell(table: TableKey, read: ReadTable, cell: ReadCellAt): AccountCell {
  const base = { table, row: cell.row, column: cell.column, state: cell.state };
  if (cell.value === undefined) return base;
  return {
    ...base,
    half: halfOfAmount(UNIT_FEN[read.unit], cell.state === 'number' ? cell.decimals : DECIMALS),
    figure: {
      id: `${table}/${cell.row}/${cell.column}`,
      value: cell.value,
      unit: 'fen',
      // `precision` is the unit of the table; `half` is the exactness of the digits
      precision: read.unit === 'yuan' ? 'fen' : 'wan2',
      source: { kind: 'document', place: placeOfCell(read, cell) },
    },
  };
}

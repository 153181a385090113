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
  const cells = new Map<ReadCellAt, AccountCell>();
  const cell = (table: TableKey, row: string, column: string): AccountCell | undefined => {
    const read = byKey.get(table);
    if (!read) return undefined;
    if (read.unread !== undefined) return { table, row, column, state: 'unread' };
    const found = read.cells.get(cellKey(row, column));
    if (!found) return undefined;
    const known = cells.get(found);
    if (known) return known;
    const made = accountCell(table, read, found);
    cells.set(found, made);
    return made;
  };
  return {
    templateId,
    year,
    has: (table) => byKey.has(table),
    rows: (table) => byKey.get(table)?.rows.map((row) => row.key) ?? [],
    columns: (table) => byKey.get(table)?.columns.map((column) => column.key) ?? [],
    cell,
  };
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

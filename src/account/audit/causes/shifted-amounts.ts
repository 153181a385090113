import type { ReadAccount } from '../recognise/account.ts';
import { cellKey, type ReadCellAt, type ReadTable } from '../recognise/read-table.ts';
import { type Cause, type Guess, rowValue, suspected, withCells, withTable } from './cause.ts';

/** a table of more rows is not tried at every row */
const MOST_ROWS = 120;

/** From some row on the amounts stand one row above or below the names that they belong to, in one column or in all. */
export const shiftedAmounts: Cause = {
  id: 'shifted-amounts',
  title: '各行金额应对准科目',
  basis: '部门决算公开表样：每行金额与本行科目对应',
  hint: '请核对自这一行起金额与科目名称是否错开一行。',
  guesses(account, suspects) {
    return suspected(account, suspects).flatMap((table) => {
      if (table.rows.length < 4 || table.rows.length > MOST_ROWS) return [];
      const columns = table.columns.map(({ key }) => key);
      const groups = columns.length > 1 ? [columns, ...columns.map((key) => [key])] : [columns];
      return groups.flatMap((group) =>
        ([1, -1] as const).flatMap((by) =>
          spans(table).flatMap((span) => guess(account, table, group, by, span)),
        ),
      );
    });
  },
};

/** all rows below the sum, and from every row on */
function spans(table: ReadTable): (readonly [number, number])[] {
  const last = table.rows.length - 1;
  return table.rows.flatMap((_, from) => (from < last ? [[from, last] as const] : []));
}

function guess(
  account: ReadAccount,
  table: ReadTable,
  columns: readonly string[],
  by: 1 | -1,
  [from, to]: readonly [number, number],
): readonly Guess[] {
  const made: ReadCellAt[] = [];
  for (const column of columns) {
    const cells = table.rows.slice(from, to + 1).map((row) => table.cells.get(cellKey(row.key, column)));
    if (cells.some((cell) => !cell || cell.state === 'unread')) return [];
    const lost = by === 1 ? cells.at(-1) : cells[0];
    if ((lost?.value ?? 0) !== 0) return [];
    cells.forEach((cell, i) => {
      if (!cell) return;
      const named = { row: cell.row, rowLabel: cell.rowLabel, column };
      const source = cells[i - by];
      // what the amount beside it overwrote is not known
      if (source) made.push({ ...source, ...named });
      else
        made.push({
          ...named,
          columnLabel: cell.columnLabel,
          state: 'unread',
          text: '',
          decimals: 2,
          at: undefined,
        });
    });
  }
  const [first, last] = [table.rows[from], table.rows[to]];
  if (!first || !last || made.every((cell) => (cell.value ?? 0) === 0)) return [];
  const what = columns.length === table.columns.length ? '金额' : `「${label(table, columns[0])}」一栏的金额`;
  return [
    {
      message: `《${table.source.title}》自「${first.label}」起${what}与科目错开一行（向${by === 1 ? '上' : '下'}）：移回一行后各处相符`,
      values: [rowValue(table, first), rowValue(table, last)],
      mended: withTable(account, table, withCells(table, made)),
      least: 2,
      table: table.key,
    },
  ];
}

function label(table: ReadTable, key: string | undefined): string {
  return table.columns.find((column) => column.key === key)?.label ?? '';
}

import type { ReadAccount } from '../recognise/account.ts';
import { cellKey, type ReadCellAt, type ReadRow, type ReadTable } from '../recognise/read-table.ts';
import { amountsOf, type Cause, cellValueOf, type Guess, suspected, withCells, withTable } from './cause.ts';

/** The amounts of one row, or of all of them, stand one column beside the heads that they belong to. */
export const shiftedRow: Cause = {
  id: 'shifted-row',
  title: '各栏金额应对准栏目',
  basis: '部门决算公开表样：每栏金额填在本栏',
  hint: '请核对这一行（或全表）的金额是否整体错了一栏。',
  guesses(account, suspects) {
    return suspected(account, suspects)
      .filter((table) => table.columns.length > 2)
      .flatMap((table) => [
        ...([1, -1] as const).flatMap((by) => table.rows.flatMap((row) => guess(account, table, [row], by))),
        ...([1, -1] as const).flatMap((by) => guess(account, table, table.rows, by)),
        ...guess(
          account,
          table,
          table.rows.filter((row) => lacksFirst(table, row)),
          -1,
        ),
      ]);
  },
};

/** The column of the row's sum is empty, and others are not. */
function lacksFirst(table: ReadTable, row: ReadRow): boolean {
  const [first, ...others] = amountsOf(table, row.key) ?? [];
  return first === 0 && others.some((value) => value !== 0);
}

function guess(
  account: ReadAccount,
  table: ReadTable,
  rows: readonly ReadRow[],
  by: 1 | -1,
): readonly Guess[] {
  const made = rows.flatMap((row) => moved(table, row, by) ?? []);
  if (made.length === 0 || made.length < rows.length * table.columns.length) return [];
  const [row] = rows;
  const what =
    rows.length === 1
      ? `「${row?.label}」一行`
      : rows.length === table.rows.length
        ? '全表'
        : `「${row?.label}」等 ${rows.length} 行`;
  const way = by === 1 ? '左' : '右';
  const shown = table.columns.flatMap(({ key }) => cellValueOf(table, row?.key ?? '', key) ?? []);
  return [
    {
      message: `《${table.source.title}》${what}的金额整体向${way}错了一栏：移回一栏后各处相符`,
      values: shown.filter(({ value }) => value !== '0.00').slice(0, 4),
      mended: withTable(account, table, withCells(table, made)),
      least: 2,
      table: table.key,
    },
  ];
}

/** The row's amounts moved by one column; undefined where one would fall off, or there is nothing to move. */
function moved(table: ReadTable, row: ReadRow, by: 1 | -1): ReadCellAt[] | undefined {
  const cells = table.columns.map(({ key }) => table.cells.get(cellKey(row.key, key)));
  if (cells.some((cell) => !cell || cell.state === 'unread')) return undefined;
  const lost = by === 1 ? cells.at(-1) : cells[0];
  if ((lost?.value ?? 0) !== 0 || cells.every((cell) => (cell?.value ?? 0) === 0)) return undefined;
  return cells.flatMap((cell, c) => {
    const from = cells[c - by] ?? lost;
    return cell && from ? [{ ...from, column: cell.column, columnLabel: cell.columnLabel }] : [];
  });
}

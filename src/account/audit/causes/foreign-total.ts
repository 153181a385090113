import type { ReadAccount } from '../recognise/account.ts';
import { cellKey, type ReadCellAt, type ReadTable } from '../recognise/read-table.ts';
import {
  amountsOf,
  type Cause,
  cellValueOf,
  type Guess,
  roundingOfRows,
  sumRows,
  suspected,
  withCells,
  withTable,
} from './cause.ts';

/** The row of sums belongs to another table, or to another year: all of its amounts are others than the rows' sums. */
export const foreignTotal: Cause = {
  id: 'foreign-total',
  title: '合计行应为本表各行之和',
  basis: '部门决算公开表样：合计行为各类科目之和',
  hint: '请核对合计行是否误用了其他表或上年的数。',
  guesses(account, suspects) {
    return suspected(account, suspects)
      .filter((table) => table.form.layout === 'coded')
      .flatMap((table) => guess(account, table));
  },
};

/** a sum of rounded amounts is good to one decimal */
const ABOUT = 1;

function guess(account: ReadAccount, table: ReadTable): readonly Guess[] {
  const total = amountsOf(table, 'total');
  const classes = table.rows.filter((row) => row.code?.length === 3).map(({ key }) => key);
  const sum = sumRows(table, classes);
  if (!total || !sum || classes.length === 0) return [];
  const rounding = roundingOfRows(table, classes.length);
  const apart = table.columns.filter((_, c) => Math.abs((total[c] ?? 0) - (sum[c] ?? 0)) > rounding);
  if (apart.length < 2) return [];
  const made = table.columns.flatMap(({ key }, c): ReadCellAt[] => {
    const cell = table.cells.get(cellKey('total', key));
    return cell
      ? [{ ...cell, state: 'number', decimals: ABOUT, value: (sum[c] ?? 0) as ReadCellAt['value'] & number }]
      : [];
  });
  const others = account.tables.filter((other) => {
    const row = other === table ? undefined : amountsOf(other, 'total');
    return (
      row !== undefined &&
      total.filter((v) => v !== 0).length > 1 &&
      total.every((v) => v === 0 || row.includes(v))
    );
  });
  const same = others[0] ? `，却与《${others[0].source.title}》的合计行相同` : '';
  return [
    {
      message: `《${table.source.title}》合计行的 ${apart.length} 栏都不等于所列各类之和${same}；按各类之和则各处相符`,
      values: apart.flatMap(({ key }) => cellValueOf(table, 'total', key) ?? []).slice(0, 4),
      mended: withTable(account, table, withCells(table, made)),
      least: 2,
      table: table.key,
    },
  ];
}

import type { ReadAccount } from '../recognise/account.ts';
import { cellKey, type ReadCellAt, type ReadRow, type ReadTable } from '../recognise/read-table.ts';
import {
  amountsOf,
  type Cause,
  cellValueOf,
  type Guess,
  roundingOfRows,
  rowValue,
  sumRows,
  suspected,
  withTable,
} from './cause.ts';

/** A row was left out: its parts are there and are its sum, or another table has it with the amount that is missing. */
export const missingRow: Cause = {
  id: 'missing-row',
  title: '表内科目行应齐全',
  basis: '财预〔2016〕143号：按功能分类公开到项级科目；部门决算公开表样',
  hint: '请补列缺少的科目行。',
  guesses(account, suspects) {
    return suspected(account, suspects)
      .filter((table) => table.form.layout === 'coded')
      .flatMap((table) => gaps(table).flatMap((gap) => guess(account, table, gap)));
  },
};

interface Gap {
  /** the code above, or the sum of all */
  readonly above: ReadRow;
  /** what its printed parts lack, column by column */
  readonly lacks: readonly number[];
  readonly length: number;
}

/** Every sum whose parts do not reach it. */
function gaps(table: ReadTable): Gap[] {
  return table.rows.flatMap((above): Gap[] => {
    const length = above.key === 'total' ? 3 : (above.code?.length ?? 7) + 2;
    if (length > 7) return [];
    const parts = table.rows.filter(
      (row) => row.code?.length === length && (length === 3 || row.key.startsWith(above.key)),
    );
    const whole = amountsOf(table, above.key);
    const sum = sumRows(
      table,
      parts.map(({ key }) => key),
    );
    if (!whole || !sum) return [];
    const lacks = whole.map((value, c) => value - (sum[c] ?? 0));
    const rounding = roundingOfRows(table, parts.length);
    return lacks.some((value) => Math.abs(value) > rounding) ? [{ above, lacks, length }] : [];
  });
}

function guess(account: ReadAccount, table: ReadTable, gap: Gap): readonly Guess[] {
  return codesFor(account, table, gap).map(({ code, label, from }) => {
    const row: ReadRow = { key: code, code, label, at: gap.above.at };
    const cells = new Map(table.cells);
    for (const column of table.columns) {
      const label = { rowLabel: row.label, columnLabel: column.label };
      // what it holds is not known: whatever needs it is no longer judged
      const made: ReadCellAt = {
        row: code,
        column: column.key,
        ...label,
        state: 'unread',
        text: '',
        decimals: 2,
        at: undefined,
      };
      cells.set(cellKey(code, column.key), made);
    }
    const rows = [...table.rows, row].sort((a, b) => (a.code && b.code ? (a.key < b.key ? -1 : 1) : 0));
    const shown = table.columns.flatMap(({ key }, c) =>
      (gap.lacks[c] ?? 0) !== 0 ? (cellValueOf(table, gap.above.key, key) ?? []) : [],
    );
    return {
      message: `《${table.source.title}》缺「${code} ${label}」一行：${from}，补上后各处相符`,
      values: [...shown.slice(0, 2), ...nameElsewhere(account, code, table)],
      mended: withTable(account, table, { ...table, rows, cells }),
      least: 1,
      table: table.key,
    };
  });
}

interface Found {
  readonly code: string;
  readonly label: string;
  readonly from: string;
}

/** Codes that the gap can be: one whose own parts are printed, or one that another table has with such an amount. */
function codesFor(account: ReadAccount, table: ReadTable, { above, lacks, length }: Gap): Found[] {
  const fits = (code: string) =>
    code.length === length &&
    (length === 3 || code.startsWith(above.key)) &&
    !table.rows.some((row) => row.key === code);
  const out = new Map<string, Found>();
  for (const row of table.rows) {
    const code = row.code?.slice(0, length) ?? '';
    if (row.code === undefined || row.code.length !== length + 2 || !fits(code) || out.has(code)) continue;
    const parts = table.rows.filter((r) => r.code?.length === length + 2 && r.key.startsWith(code));
    const sum = sumRows(
      table,
      parts.map(({ key }) => key),
    );
    const near = roundingOfRows(table, parts.length + table.rows.length);
    if (sum?.every((value, c) => Math.abs(value - (lacks[c] ?? 0)) <= near))
      out.set(code, { code, label: labelOf(account, code), from: '所属下级科目都在' });
  }
  for (const other of account.tables) {
    if (other === table || other.unread !== undefined) continue;
    for (const row of other.rows) {
      if (!/^\d+$/.test(row.key) || !fits(row.key) || out.has(row.key)) continue;
      const amounts = [...other.cells.values()].filter((cell) => cell.row === row.key && cell.value);
      const near = roundingOfRows(table, table.rows.length);
      const same = amounts.some(({ value }) => Math.abs((value ?? 0) - (lacks[0] ?? 0)) <= near);
      if (same)
        out.set(row.key, { code: row.key, label: row.label, from: `《${other.source.title}》列有这一科目` });
    }
  }
  return [...out.values()];
}

function labelOf(account: ReadAccount, code: string): string {
  for (const table of account.tables) {
    const row = table.rows.find(({ key }) => key === code);
    if (row) return row.label;
  }
  return '';
}

function nameElsewhere(account: ReadAccount, code: string, table: ReadTable) {
  const other = account.tables.find((t) => t !== table && t.rows.some(({ key }) => key === code));
  const row = other?.rows.find(({ key }) => key === code);
  return other && row ? [rowValue(other, row)] : [];
}

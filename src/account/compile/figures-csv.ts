import { type Fen, formatWan } from '#base/kernel/index.ts';
import type { CompiledAccount } from './types.ts';

export const FIGURES_HEADER = 'table,row,column,value,sources';

/** RFC 4180: quoted only where the text demands it. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * figures.csv: every cell with a value, in the order of the tables, rows and columns. `row` is the printed code, or the
 * label without its ordinal; `column` the 栏次; `value` 万元 with two decimals; `sources` the number of vouchers behind
 * it, for a cell of the budget the number of budget rows. UTF-8, lines end in LF.
 */
export function figuresCsv(account: CompiledAccount): string {
  const lines = account.tables.flatMap((table) =>
    table.cells
      .filter((cell) => cell.figure.value !== 0)
      .map((cell) => {
        const value = formatWan(cell.figure.value as Fen);
        const columns = [table.spec.id, cell.rowAddress, cell.columnNo, value, String(account.sources(cell))];
        return columns.map(field).join(',');
      }),
  );
  return [FIGURES_HEADER, ...lines, ''].join('\n');
}

import { csvLine, type Fen, formatWan } from '#base/kernel/index.ts';
import { narrativeCsvLines } from './narrative/narrative-csv.ts';
import type { NarrativeFigure, NarrativeInput } from './narrative/types.ts';
import type { CompiledAccount } from './types.ts';

export const FIGURES_HEADER = 'table,row,column,value,sources';

/**
 * figures.csv: every cell with a value, in the order of the tables, rows and columns. `row` is the printed code, or the
 * label without its ordinal; `column` is the 栏次; `value` is 万元 with two decimals; `sources` is the number of vouchers behind
 * the value, or of budget rows for a cell of the budget. The narrative's figures follow under the table `N`, if they are
 * given. UTF-8, lines end in LF.
 */
export function figuresCsv(
  account: CompiledAccount,
  narrative?: { figures: readonly NarrativeFigure[]; input: NarrativeInput },
): string {
  const lines = account.tables.flatMap((table) =>
    table.cells
      .filter((cell) => cell.figure.value !== 0)
      .map((cell) => {
        const value = formatWan(cell.figure.value as Fen);
        return csvLine([table.spec.id, cell.rowAddress, cell.columnNo, value, String(account.sources(cell))]);
      }),
  );
  const said = narrative ? narrativeCsvLines(narrative.figures, narrative.input) : [];
  return [FIGURES_HEADER, ...lines, ...said, ''].join('\n');
}

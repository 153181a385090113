import { csvLine, type Fen, fen, formatWan, formatYuan } from '#base/kernel/index.ts';
import type { AccountData } from './package.ts';
import type { PackageFigure } from './package-figure.ts';

function csvValue({ unit, value }: PackageFigure): string {
  if (unit === 'fen') return formatWan(value as Fen);
  return unit === 'percent' ? formatYuan(fen(value)) : String(value);
}

/**
 * figures.csv from the data of an account, with the same lines as `yimen report` makes from the books: table, row, column,
 * value (万元 with two decimals, percent, or a count), number of sources. UTF-8, lines end in LF.
 */
export function packageCsv({ figures }: AccountData): string {
  const lines = figures.map((figure) =>
    csvLine([figure.table, figure.row, figure.column, csvValue(figure), String(figure.sources)]),
  );
  return ['table,row,column,value,sources', ...lines, ''].join('\n');
}

import { type Fen, fen, formatWan, formatYuan } from '#base/kernel/index.ts';
import type { AccountData, PackageFigure } from './package.ts';

function csvValue({ unit, value }: PackageFigure): string {
  if (unit === 'fen') return formatWan(value as Fen);
  return unit === 'percent' ? formatYuan(fen(value)) : String(value);
}

/** RFC 4180: quoted only where the text demands it. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * figures.csv of an account as data, the same lines as `yimen report` computes from the books: table, row, column,
 * value (万元 with two decimals, percent, or a count), number of sources. UTF-8, lines end in LF.
 */
export function packageCsv({ figures }: AccountData): string {
  const lines = figures.map((figure) =>
    [figure.table, figure.row, figure.column, csvValue(figure), String(figure.sources)].map(field).join(','),
  );
  return ['table,row,column,value,sources', ...lines, ''].join('\n');
}

import type { GridCell, TableGrid } from '#account/compile/index.ts';

/** Sizes of a table's text in Word's units. */
export interface Fit {
  /** size of a letter, in half points */
  readonly size: number;
  /** height of a line, in twentieths of a point */
  readonly line: number;
}

const SIZES = [17, 16, 15, 14, 13, 12] as const;
/** room in a cell above and below its text, and left and right of it */
export const CELL = { above: 10, beside: 40, indent: 160 } as const;

const lineOf = (size: number) => Math.round(size * 12.5);

/** Width of a text in twentieths of a point; `size` in half points. Chinese letters are as wide as high, others about half. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letter.charCodeAt(0) > 0x2000 ? 1 : 0.52;
  return ems * size * 10;
}

/** The number of lines of a body row's fullest cell. */
function linesOf(row: readonly GridCell[], widths: readonly number[], size: number): number {
  let column = 0;
  let most = 1;
  for (const cell of row) {
    const room = widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
    column += cell.colspan;
    const inner = room - 2 * CELL.beside - (cell.indent ?? 0) * CELL.indent;
    most = Math.max(most, Math.ceil(widthOf(cell.text, size) / Math.max(inner, size * 10)));
  }
  return most;
}

/** Widths of the columns in twentieths of a point; rounding down leaves the table inside its page. */
export function columnWidths(grid: TableGrid, width: number): number[] {
  const total = grid.widths.reduce((sum, share) => sum + share, 0);
  return grid.widths.map((share) => Math.floor((width * share) / total));
}

/** The largest letters with which a table fits into this room; the smallest where it does not fit at all. */
export function fitTable(grid: TableGrid, room: { width: number; height: number }): Fit {
  const widths = columnWidths(grid, room.width);
  const height = (size: number) => {
    const row = (lines: number) => lines * lineOf(size) + 2 * CELL.above + 10;
    const head = grid.head.length * row(2);
    return head + grid.body.reduce((sum, cells) => sum + row(linesOf(cells, widths, size)), 0);
  };
  const size = SIZES.find((candidate) => height(candidate) <= room.height) ?? SIZES[SIZES.length - 1]!;
  return { size, line: lineOf(size) };
}

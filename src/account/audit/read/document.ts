/** The result of every reader, for any format: text lines and table grids in reading order, each with its place. */

export type Format = 'pdf' | 'docx' | 'xlsx' | 'html' | 'text';

/** x, y, width, height in points from the page's top left. */
export type Box = readonly [number, number, number, number];

export interface TextLine {
  readonly kind: 'line';
  /** page from 1, or null where the format has none; a sheet's number in a workbook */
  readonly page: number | null;
  /** from 1: the line on its page, of the file, or the paragraph's number */
  readonly line: number;
  readonly text: string;
  readonly box?: Box;
  /** this line ends a paragraph; formats whose lines are whole paragraphs say true always */
  readonly ends: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly line: number;
  readonly page: number | null;
  readonly box?: Box;
}

export interface Grid {
  readonly kind: 'table';
  readonly page: number | null;
  readonly line: number;
  readonly box?: Box;
  readonly rows: number;
  readonly columns: number;
  /** a merged cell is listed once, at its first field */
  readonly cells: readonly Cell[];
  /** x of the column borders, where the format has positions: a table's next page is joined by them */
  readonly borders?: readonly number[];
  /** the extent of each column's fields, where there are no ruling lines for borders */
  readonly reaches?: readonly (readonly [number, number])[];
  /** the columns are uncertain (damaged conversion): nothing in the table may be called wrong */
  readonly damaged?: boolean;
}

export type Block = TextLine | Grid;

export interface ReadDocument {
  readonly format: Format;
  readonly name: string;
  readonly pages: number;
  readonly blocks: readonly Block[];
  /** number of pages that are a picture with hardly any text */
  readonly pictures?: number;
  /** heights and widths of pages, for showing findings on the page */
  readonly sizes?: readonly (readonly [number, number])[];
}

/** The grid as rows of cells; every field of a merged cell points to the same cell. */
export function matrix(grid: Grid): (Cell | undefined)[][] {
  const out: (Cell | undefined)[][] = Array.from({ length: grid.rows }, () =>
    new Array(grid.columns).fill(undefined),
  );
  for (const cell of grid.cells) {
    for (let r = cell.row; r < Math.min(cell.row + cell.rows, grid.rows); r++) {
      const row = out[r];
      for (let c = cell.column; row && c < Math.min(cell.column + cell.columns, grid.columns); c++)
        row[c] ??= cell;
    }
  }
  return out;
}

import type { GridCell, TableGrid } from '#account/compile/index.ts';
import { writeCsv } from '#base/kernel/index.ts';
import { type AccountDocument, departmentLine, noteLines, unitLine, yearLine } from './document.ts';

/** Rows of cells as rows of texts; the fields that a merged cell covers are empty, as in a sheet. */
function flat(rows: readonly (readonly GridCell[])[], width: number): string[][] {
  const out = rows.map(() => new Array<string>(width).fill(''));
  const taken = new Set<string>();
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, colspan, rowspan } of row) {
      while (taken.has(`${at}/${column}`)) column += 1;
      const line = out[at];
      if (line) line[column] = text;
      for (let down = 0; down < rowspan; down++)
        for (let across = 0; across < colspan; across++) taken.add(`${at + down}/${column + across}`);
      column += colspan;
    }
  });
  return out;
}

function tableRows(grid: TableGrid, year: number): string[][] {
  const width = grid.widths.length;
  const lastOf = (first: string, last: string) => [first, ...new Array<string>(width - 2).fill(''), last];
  return [
    [grid.title],
    lastOf(yearLine(year), grid.number),
    lastOf(departmentLine(grid), unitLine(grid)),
    ...flat([...grid.head, ...grid.body], width),
    ...noteLines(grid).map((note) => [note]),
  ];
}

/**
 * The tables as CSV for people: each table as it is printed, with its title, year, number and unit, its heads, its items by
 * name. An empty line stands between two tables. UTF-8 with a byte order mark, so that a spreadsheet shows it right; lines end
 * in CRLF. The data package (JSON) is the form for programs.
 */
export function accountCsv(document: AccountDocument): string {
  const grids = document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.grid] : [])),
  );
  return writeCsv(grids.flatMap((grid, at) => [...(at > 0 ? [[]] : []), ...tableRows(grid, document.year)]));
}

import ExcelJS from 'exceljs';
import type { GridCell, TableGrid } from '#account/compile/index.ts';
import { type AccountDocument, departmentLine, isWide, noteLines, unitLine, yearLine } from './document.ts';
import { widthOf } from './fit.ts';

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const FONT = 'SimSun';

type Align = 'left' | 'center' | 'right';

const ALIGN: Record<GridCell['role'], Align> = {
  head: 'center',
  label: 'left',
  code: 'center',
  line: 'center',
  value: 'right',
  blank: 'left',
};

/** The content of a cell: codes and line numbers as text, so that nobody sums them; amounts as 万元 with two decimals. */
function contentOf(cell: GridCell): string | number | null {
  if (cell.text === '') return null;
  return cell.role === 'value' ? Number(cell.text) : cell.text;
}

/** The width of a column in digits; a digit of the standard font is nearly 6 points wide. */
const columnChars = (share: number) => Math.max(6, share * 1.7);
const POINTS_OF_CHAR = 5.8;
const LINE_POINTS = 14;

/** The number of lines of a text of ten points over these columns; Excel does not set the height of merged cells itself. */
function linesOver(text: string, widths: readonly number[], column: number, columns: number): number {
  const chars = widths
    .slice(column - 1, column - 1 + columns)
    .reduce((sum, share) => sum + columnChars(share), 0);
  return Math.max(1, Math.ceil(widthOf(text, 20) / 20 / (chars * POINTS_OF_CHAR - 4)));
}

/** Writes rows of cells with their spans from `top`; returns the row after the last. */
function writeRows(
  sheet: ExcelJS.Worksheet,
  rows: readonly (readonly GridCell[])[],
  widths: readonly number[],
  top: number,
): number {
  const taken = new Set<string>();
  rows.forEach((row, index) => {
    const at = top + index;
    let column = 1;
    let lines = 1;
    for (const cell of row) {
      while (taken.has(`${at}/${column}`)) column += 1;
      writeCell(sheet, cell, at, column);
      lines = Math.max(lines, linesOver(cell.text, widths, column, cell.colspan) / cell.rowspan);
      for (let down = 0; down < cell.rowspan; down++) {
        for (let across = 0; across < cell.colspan; across++) taken.add(`${at + down}/${column + across}`);
      }
      column += cell.colspan;
    }
    sheet.getRow(at).height = Math.ceil(lines * LINE_POINTS) + 3;
  });
  return top + rows.length;
}

function writeCell(sheet: ExcelJS.Worksheet, cell: GridCell, row: number, column: number): void {
  if (cell.colspan > 1 || cell.rowspan > 1) {
    sheet.mergeCells(row, column, row + cell.rowspan - 1, column + cell.colspan - 1);
  }
  for (let down = 0; down < cell.rowspan; down++) {
    for (let across = 0; across < cell.colspan; across++)
      sheet.getCell(row + down, column + across).border = BORDER;
  }
  const target = sheet.getCell(row, column);
  target.value = contentOf(cell);
  target.font = { name: FONT, size: 10, bold: cell.strong ?? false };
  target.alignment = {
    horizontal: ALIGN[cell.role],
    vertical: 'middle',
    wrapText: true,
    indent: cell.indent ?? 0,
  };
  if (cell.role === 'value') target.numFmt = '0.00';
}

function line(
  sheet: ExcelJS.Worksheet,
  row: number,
  width: number,
  text: string,
  horizontal: Align,
  { size = 10, from = 1 } = {},
): void {
  sheet.mergeCells(row, from, row, width);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = { name: FONT, size, bold: size > 10 };
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
}

function writeSheet(book: ExcelJS.Workbook, grid: TableGrid, year: number): void {
  const width = grid.widths.length;
  const sheet = book.addWorksheet(`${grid.id} ${grid.title}`.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
    pageSetup: {
      paperSize: 9,
      orientation: isWide(grid) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      // a form fits on one page; a table with very many rows takes several
      fitToHeight: grid.body.length <= 50 ? 1 : 0,
    },
  });
  grid.widths.forEach((share, index) => {
    sheet.getColumn(index + 1).width = columnChars(share);
  });
  line(sheet, 1, width, grid.title, 'center', { size: 16 });
  // every form has at least four columns; its number and the unit of measure are over the last two
  line(sheet, 2, width - 2, yearLine(year), 'left');
  line(sheet, 2, width, grid.number, 'right', { from: width - 1 });
  line(sheet, 3, width - 2, departmentLine(grid), 'left');
  line(sheet, 3, width, unitLine(grid), 'right', { from: width - 1 });
  const afterHead = writeRows(sheet, grid.head, grid.widths, 4);
  sheet.views = [{ state: 'frozen', ySplit: afterHead - 1 }];
  let next = writeRows(sheet, grid.body, grid.widths, afterHead);
  for (const note of noteLines(grid)) {
    sheet.getRow(next).height = linesOver(note, grid.widths, 1, width) * LINE_POINTS + 3;
    line(sheet, next++, width, note, 'left');
  }
}

/** The tables as a workbook, one sheet for each table, in their printed form. */
export async function accountXlsx(document: AccountDocument): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.title = document.title;
  book.company = document.unit;
  for (const part of document.parts) {
    for (const block of part.blocks) if (block.kind === 'table') writeSheet(book, block.grid, document.year);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

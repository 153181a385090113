import { ok, type Result, refused } from '#base/kernel/index.ts';
import { itemsFromRows, itemsToRows, type Row } from './item-table.ts';
import { problems } from './problems.ts';
import type { ServiceItem } from './types.ts';

/** A catalogue of 1313 items is a third of a megabyte; what is far larger is not one. */
const LARGEST = 8 * 1024 * 1024;
const MOST_ROWS = 20_000;

/** The catalogue as an Excel file: every cell is text, so that codes keep their zeros and nothing is run. */
export async function itemsToXlsx(items: readonly ServiceItem[]): Promise<Uint8Array> {
  const book = await newBook();
  const sheet = book.addWorksheet('事项', { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of itemsToRows(items)) sheet.addRow(row);
  sheet.getRow(1).font = { bold: true };
  for (const column of sheet.columns) {
    column.width = 18;
    column.numFmt = '@';
    column.alignment = { wrapText: true, vertical: 'top' };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Refuses as `rowsFromXlsx` and `itemsFromRows` do. */
export async function itemsFromXlsx(
  bytes: Uint8Array<ArrayBuffer>,
  current: readonly ServiceItem[],
): Promise<Result<ServiceItem[]>> {
  const rows = await rowsFromXlsx(bytes);
  return rows.ok ? itemsFromRows(rows.value, current) : rows;
}

/** Reads the first sheet. Refuses what is no Excel file or is far too large. */
export async function rowsFromXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Row[]>> {
  const refuse = (why: string) => refused(problems.of('items/import-form', '', { field: '文件', why }));
  if (bytes.byteLength > LARGEST) return refuse('文件太大');
  const book = await newBook();
  try {
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch {
    return refuse('不是 Excel 文件（.xlsx）');
  }
  const sheet = book.worksheets[0];
  if (!sheet) return refuse('没有工作表');
  if (sheet.rowCount > MOST_ROWS) return refuse(`超过${MOST_ROWS}行`);
  const rows: Row[] = [];
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
  });
  return ok(rows);
}

/** Loaded when it is needed: the room's door should not open a spreadsheet library for a page. */
async function newBook() {
  const { default: exceljs } = await import('exceljs');
  return new exceljs.Workbook();
}

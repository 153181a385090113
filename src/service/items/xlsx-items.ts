import { itemsToRows } from './item-table.ts';
import type { ServiceItem } from './types.ts';

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

/** Loaded when it is needed: the room's door should not open a spreadsheet library for a page. */
async function newBook() {
  const { default: exceljs } = await import('exceljs');
  return new exceljs.Workbook();
}

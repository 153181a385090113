import { ok, type Result, refused, zipDirectory } from '#base/kernel/index.ts';
import type { Row } from './item-table.ts';
import { problems } from './problems.ts';

/** A catalogue of 1313 items is a third of a megabyte; what is far larger is not one. */
const LARGEST = 8 * 1024 * 1024;
const LARGEST_UNPACKED = 128 * 1024 * 1024;
const MOST_FILES = 1_000;
const MOST_ROWS = 20_000;

/**
 * Reads the first sheet of a stranger's file; only a process of its own may do that (xlsx-process.reader.ts). Refuses what
 * is no Excel file or is far too large.
 */
export async function rowsFromXlsx(bytes: Uint8Array): Promise<Result<Row[]>> {
  const refuse = (why: string) => refused(problems.of('items/import-file', 'file', { why }));
  if (bytes.byteLength > LARGEST) return refuse('文件太大');
  const entries = zipDirectory(bytes, { most: MOST_FILES, nothingAfter: false });
  if (typeof entries === 'string') return refuse('不是 Excel 文件（.xlsx）');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_UNPACKED)
    return refuse('文件解开以后太大');
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer);
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

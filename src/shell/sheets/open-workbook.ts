import { ok, type Result, refused, zipDirectory } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/** A row with its number in the sheet and its cells as texts. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** rows in which something stands */
  readonly rows: readonly SheetRow[];
}

const LARGEST = 8 * 1024 * 1024;
const LARGEST_UNPACKED = 128 * 1024 * 1024;
const MOST_FILES = 1_000;
const MOST_ROWS = 20_000;

/**
 * Reads all sheets of a stranger's Excel file; only a process of its own may do that (workbook-process.reader.ts). Refuses
 * what is no Excel file or is far too large.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Sheet[]>> {
  const refuse = (why: string) => refused(problems.of('sheets/file', 'file', { why }));
  if (bytes.byteLength === 0) return refuse('文件是空的');
  if (bytes.byteLength > LARGEST) return refuse('文件太大');
  const entries = zipDirectory(bytes, { most: MOST_FILES, nothingAfter: false });
  if (typeof entries === 'string') return refuse('不是 Excel 工作簿');
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_UNPACKED)
    return refuse('文件解开以后太大');
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer);
  } catch {
    return refuse('不是 Excel 工作簿');
  }
  if (book.worksheets.length === 0) return refuse('没有工作表');
  if (book.worksheets.some(({ rowCount }) => rowCount > MOST_ROWS)) return refuse(`超过${MOST_ROWS}行`);
  return ok(
    book.worksheets.map((sheet) => {
      const rows: SheetRow[] = [];
      sheet.eachRow((row, line) => {
        const cells = Array.from({ length: row.cellCount }, (_, index) => textOf(row.getCell(index + 1)));
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
      });
      return { name: sheet.name, rows };
    }),
  );
}

/** A day that Excel keeps as a number is given as YYYY-MM-DD; anything else as it is shown. */
function textOf(cell: { readonly text: string; readonly value: unknown }): string {
  return cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text;
}

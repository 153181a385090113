import { ok, type Result } from '#base/kernel/index.ts';
import { readWorkbook } from '#shell/sheets/workbook.reader.ts';
import type { Row } from './item-table.ts';

/** The rows of the first sheet of an Excel file, read in a process of its own. */
export async function readSheet(bytes: Uint8Array): Promise<Result<Row[]>> {
  const sheets = await readWorkbook(bytes);
  return sheets.ok ? ok([...(sheets.value[0]?.rows ?? [])]) : sheets;
}

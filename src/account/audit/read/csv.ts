import { ok, type Result, readCsv, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import type { Sheet } from './xlsx-hidden.ts';

/** rows at the beginning that have to look like a table's */
const SAMPLE = 12;

/** Is a text a table with commas? Most of its first lines have several, and none has tabs or pipes. */
export function isCsv(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  const fields = lines.filter((line) => (line.match(/,/g) ?? []).length >= 2);
  return lines.length >= 3 && fields.length * 2 > lines.length && !lines.some((line) => /[\t|]/.test(line));
}

/** Reads CSV: an empty line ends a table, and each table is read as a sheet of a workbook is. */
export function readCsvText(name: string, source: string): Result<ReadDocument> {
  const lines = readCsv(source);
  if (lines.length > LIMITS.lines) return refused(problems.of('audit/too-complex', name, {}));
  const blocks: Block[] = [];
  let sheet = emptySheet();
  let before = 0;
  const flush = () => {
    blocks.push(...sheetBlocks(sheet, null));
    sheet = emptySheet();
  };
  for (const { line, cells } of lines) {
    // `readCsv` leaves empty lines out, so one shows as a gap in the numbers
    if (before > 0 && line > before + 1) flush();
    before = line + cells.join('').split('\n').length - 1;
    const filled = cells.flatMap((text, column) =>
      text.trim() === '' ? [] : [[column, text.trim()] as const],
    );
    if (filled.length > 0) sheet.rows.set(line - 1, new Map(filled));
    else sheet.blankRows.add(line - 1);
  }
  flush();
  if (blocks.length === 0) return refused(problems.of('audit/no-text', name, {}));
  return ok({ format: 'text', name, pages: 1, blocks });
}

function emptySheet(): Sheet {
  return { rows: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: [], blankRows: new Set() };
}

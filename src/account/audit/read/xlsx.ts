import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { formatCode, shownNumber } from './number-format.ts';
import { type Related, relatedOf, textRelated } from './opc.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { leaveOutHidden, type Merge, type Sheet } from './xlsx-hidden.ts';
import { walk } from './xml.ts';
import type { Zip } from './zip.ts';

interface Book {
  readonly strings: readonly string[];
  /** the format code of each cell style; undefined where the number is shown as it is */
  readonly formats: readonly (string | undefined)[];
}

/** Reads an XLSX: every sheet is a page; single texts above and below a table are lines, the rest is its grid. */
export function readXlsx(name: string, zip: Zip, main = 'xl/workbook.xml'): Result<ReadDocument> {
  const workbook = zip.read(main);
  if (!workbook.ok) return workbook;
  const related = relatedOf(zip, main);
  const book: Book = {
    strings: sharedStrings(textRelated(zip, related, 'sharedStrings', 'xl/sharedStrings.xml')),
    formats: formatsOf(textRelated(zip, related, 'styles', 'xl/styles.xml')),
  };
  const blocks: Block[] = [];
  let budget: number = LIMITS.cells;
  const targets = sheetTargets(workbook.value ? new TextDecoder().decode(workbook.value) : '', related);
  for (const [index, target] of targets.slice(0, LIMITS.pages).entries()) {
    const bytes = zip.read(target);
    if (!bytes.ok) return bytes;
    if (!bytes.value) continue;
    const sheet = readSheet(new TextDecoder().decode(bytes.value), book, budget);
    if (!sheet) return refused(problems.of('audit/too-complex', name, {}));
    for (const row of sheet.rows.values()) budget -= row.size;
    blocks.push(...sheetBlocks(sheet, index + 1));
  }
  if (targets.length === 0) return refused(problems.of('audit/broken-file', name, { format: 'XLSX' }));
  if (blocks.length === 0) return refused(problems.of('audit/no-text', name, {}));
  return ok({ format: 'xlsx', name, pages: targets.length, blocks });
}

function sheetTargets(workbook: string, byId: ReadonlyMap<string, Related>): string[] {
  const out: string[] = [];
  const open = (tag: string, a: Record<string, string>) => {
    const target = tag === 'sheet' ? byId.get(a['r:id'] ?? '') : undefined;
    // a hidden sheet is not published
    if (target && (a.state ?? 'visible') === 'visible') out.push(target.part);
  };
  walk(workbook, { open, text: () => {}, close: () => {} }, true);
  return out;
}

function sharedStrings(xml: string): string[] {
  const out: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  walk(
    xml,
    {
      open: (tag) => {
        if (tag === 'si') current = '';
        else if (tag === 't') inText = true;
        else if (tag === 'rPh') phonetic += 1;
      },
      text: (text) => {
        if (inText && phonetic === 0) current += text;
      },
      close: (tag) => {
        if (tag === 'si') out.push(current);
        else if (tag === 't') inText = false;
        else if (tag === 'rPh') phonetic -= 1;
      },
    },
    true,
  );
  return out;
}

/** The format of each cell style: what is published is what is shown, not the digits behind it. */
function formatsOf(styles: string): (string | undefined)[] {
  const own = new Map<number, string>();
  const out: (string | undefined)[] = [];
  let inXfs = false;
  walk(
    styles,
    {
      open: (tag, a) => {
        if (tag === 'numFmt') own.set(Number(a.numFmtId), a.formatCode ?? '');
        else if (tag === 'cellXfs') inXfs = true;
        else if (tag === 'xf' && inXfs) out.push(codeOf(Number(a.numFmtId ?? 0), own));
      },
      text: () => {},
      close: (tag) => {
        if (tag === 'cellXfs') inXfs = false;
      },
    },
    true,
  );
  return out;
}

function codeOf(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const code = formatCode(id, own);
  return code === undefined || /^(General|G\/通用格式|@)$/i.test(code) ? undefined : code;
}

function readSheet(xml: string, book: Book, budget: number): Sheet | undefined {
  const sheet: Sheet = {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    blankRows: new Set(),
  };
  let cell: OpenCell | undefined;
  let value = '';
  let formula = '';
  let inFormula = false;
  let collecting = false;
  let left = budget;
  let row = 0;
  let column = 0;
  const open = (tag: string, a: Record<string, string>) => {
    if (tag === 'row') {
      row = a.r ? Number(a.r) - 1 : row + 1;
      column = -1;
      if (isTrue(a.hidden) || (a.ht !== undefined && Number(a.ht) === 0)) sheet.hiddenRows.add(row);
    } else if (tag === 'col') {
      const isHidden = isTrue(a.hidden) || (a.width !== undefined && Number(a.width) === 0);
      if (isHidden) sheet.hiddenColumns.push([Number(a.min) - 1, Number(a.max) - 1]);
    } else if (tag === 'c') {
      const at = a.r ? address(a.r) : undefined;
      column = at ? at.column : column + 1;
      cell = { row: at ? at.row : row, column, type: a.t ?? 'n', style: Number(a.s ?? 0), formula: false };
      value = '';
      formula = '';
    } else if (tag === 'v' || tag === 't') collecting = true;
    else if (tag === 'f' && cell) {
      cell.formula = true;
      inFormula = true;
    } else if (tag === 'mergeCell' && a.ref) {
      const merge = range(a.ref);
      if (merge && sheet.merges.length < LIMITS.cells) sheet.merges.push(merge);
    }
  };
  const close = (tag: string) => {
    if (tag === 'v' || tag === 't') collecting = false;
    else if (tag === 'f') inFormula = false;
    else if (tag === 'c' && cell) {
      const text = textOf(cell, value, formula, book);
      if (keep(sheet, cell, text)) left -= 1;
      cell = undefined;
    }
  };
  const text = (t: string) => {
    if (collecting && left > 0) value += t;
    if (inFormula && formula.length < 10_000) formula += t;
  };
  const whole = walk(xml, { open, text, close }, true);
  if (!whole || left <= 0) return undefined;
  leaveOutHidden(sheet);
  return sheet;
}

/** Puts a cell into the sheet; a bordered one without text says only that its row is there. Says whether it has a text. */
function keep(sheet: Sheet, { row, column, style }: OpenCell, text: string): boolean {
  if (column >= 200 || row >= 100_000) return false;
  if (text === '' && style > 0) sheet.blankRows.add(row);
  if (text === '') return false;
  const cells = sheet.rows.get(row) ?? new Map<number, string>();
  sheet.rows.set(row, cells.set(column, text));
  return true;
}

function textOf(cell: OpenCell, value: string, formula: string, book: Book): string {
  // a formula that may give "" shows nothing; any other has a value that the file does not hold
  const empty = cell.formula && value === '' && !(cell.type === 'str' && formula.includes('""'));
  return empty ? NO_RESULT : shown(value, cell.type, book, cell.style).trim();
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
}

/** what stands in a cell whose formula has no stored result: a value belongs there, and it is not there to read */
const NO_RESULT = '公式没有存结果';

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

function shown(value: string, type: string, book: Book, style: number): string {
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const code = book.formats[style];
  // a way to show numbers that we do not know: the digits alone would say something else
  if (code !== undefined) return shownNumber(number, code)?.replace(/[¥￥$]/g, '') ?? `${value}（${code}）`;
  // binary noise such as 693.1500000000001 is not what anybody typed
  return /e/i.test(String(number)) ? value : String(Number(number.toPrecision(13)));
}

function address(text: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function range(text: string): Merge | undefined {
  const [from, to] = text.split(':').map(address);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return {
    row: from.row,
    column: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
}

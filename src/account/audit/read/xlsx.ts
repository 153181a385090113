import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, Cell, ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { walk } from './xml.ts';
import type { Zip } from './zip.ts';

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Sheet {
  /** row → column → shown text */
  readonly rows: Map<number, Map<number, string>>;
  readonly merges: Merge[];
}

interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly (number | undefined)[];
}

/** Reads an XLSX: every sheet is a page; single texts above and below a table are lines, the rest is its grid. */
export function readXlsx(name: string, zip: Zip): Result<ReadDocument> {
  const parts = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'];
  const read: string[] = [];
  for (const part of parts) {
    const bytes = zip.read(part);
    if (!bytes.ok) return bytes;
    read.push(bytes.value ? new TextDecoder().decode(bytes.value) : '');
  }
  const [workbook = '', rels = '', strings = '', styles = ''] = read;
  const book: Book = { strings: sharedStrings(strings), formats: decimals(styles) };
  const blocks: Block[] = [];
  let budget: number = LIMITS.cells;
  const targets = sheetTargets(workbook, rels);
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

function sheetTargets(workbook: string, rels: string): string[] {
  const byId = new Map<string, string>();
  walk(
    rels,
    { open: (_tag, a) => a.Id && a.Target && byId.set(a.Id, a.Target), text: () => {}, close: () => {} },
    true,
  );
  const out: string[] = [];
  const open = (tag: string, a: Record<string, string>) => {
    const target = tag === 'sheet' ? byId.get(a['r:id'] ?? '') : undefined;
    // a hidden sheet is not published
    if (target && (a.state ?? 'visible') === 'visible')
      out.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
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

/** The number of decimals that each cell style shows: the shown digits are published, not the stored ones. */
function decimals(styles: string): (number | undefined)[] {
  const own = new Map<number, string>();
  const out: (number | undefined)[] = [];
  let inXfs = false;
  walk(
    styles,
    {
      open: (tag, a) => {
        if (tag === 'numFmt') own.set(Number(a.numFmtId), a.formatCode ?? '');
        else if (tag === 'cellXfs') inXfs = true;
        else if (tag === 'xf' && inXfs) out.push(places(Number(a.numFmtId ?? 0), own));
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

function places(id: number, own: ReadonlyMap<number, string>): number | undefined {
  if (id === 2 || id === 4 || id === 39 || id === 40) return 2;
  if (id === 1 || id === 3 || id === 37 || id === 38) return 0;
  const match = /0(?:\.(0+))?(?![0-9#.?])/.exec(own.get(id)?.split(';')[0] ?? '');
  return match ? (match[1]?.length ?? 0) : undefined;
}

function readSheet(xml: string, book: Book, budget: number): Sheet | undefined {
  const sheet: Sheet = { rows: new Map(), merges: [] };
  let cell: { row: number; column: number; type: string; style: number } | undefined;
  let value = '';
  let collecting = false;
  let left = budget;
  let row = 0;
  let column = 0;
  const open = (tag: string, a: Record<string, string>) => {
    if (tag === 'row') {
      row = a.r ? Number(a.r) - 1 : row + 1;
      column = -1;
    } else if (tag === 'c') {
      const at = a.r ? address(a.r) : undefined;
      column = at ? at.column : column + 1;
      cell = { row: at ? at.row : row, column, type: a.t ?? 'n', style: Number(a.s ?? 0) };
      value = '';
    } else if (tag === 'v' || tag === 't') collecting = true;
    else if (tag === 'mergeCell' && a.ref) {
      const merge = range(a.ref);
      if (merge && sheet.merges.length < LIMITS.cells) sheet.merges.push(merge);
    }
  };
  const close = (tag: string) => {
    if (tag === 'v' || tag === 't') collecting = false;
    else if (tag === 'c' && cell) {
      const text = shown(value, cell.type, book, cell.style).trim();
      if (text !== '' && cell.column < 200 && cell.row < 100_000) {
        const cells = sheet.rows.get(cell.row) ?? new Map<number, string>();
        sheet.rows.set(cell.row, cells.set(cell.column, text));
        left -= 1;
      }
      cell = undefined;
    }
  };
  const text = (t: string) => {
    if (collecting && left > 0) value += t;
  };
  const whole = walk(xml, { open, text, close }, true);
  return whole && left > 0 ? sheet : undefined;
}

function shown(value: string, type: string, book: Book, style: number): string {
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const places = book.formats[style];
  if (places !== undefined && places > 0) return decimal(number, places);
  // nobody typed binary noise such as 693.1500000000001
  return /e/i.test(String(number)) ? value : String(Number(number.toPrecision(13)));
}

/** Rounds half up on the shortest decimal of this number, as a spreadsheet shows it. */
function decimal(number: number, places: number): string {
  const text = String(Number(Math.abs(number).toPrecision(15)));
  if (/e/i.test(text)) return number.toFixed(places);
  const [whole = '0', fraction = ''] = text.split('.');
  const units =
    BigInt(whole + fraction.padEnd(places, '0').slice(0, places)) +
    (Number(fraction[places] ?? 0) >= 5 ? 1n : 0n);
  const digits = String(units).padStart(places + 1, '0');
  const sign = number < 0 && units !== 0n ? '-' : '';
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
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

function sheetBlocks(sheet: Sheet, page: number): Block[] {
  const numbers = [...sheet.rows.keys()].sort((a, b) => a - b);
  const isTable = (row: number) => (sheet.rows.get(row)?.size ?? 0) >= 2 && !isHeading(sheet.rows.get(row));
  const first = numbers.find(isTable);
  let last = numbers.findLast(isTable);
  const out: Block[] = [];
  const line = (row: number) => {
    const text = [...(sheet.rows.get(row)?.entries() ?? [])]
      .sort((a, b) => a[0] - b[0])
      .map((e) => e[1])
      .join(' ');
    for (const part of text.split(/\r?\n/)) {
      if (part.trim()) out.push({ kind: 'line', page, line: row + 1, text: part.trim(), ends: true });
    }
  };
  if (first === undefined || last === undefined) {
    for (const row of numbers) line(row);
    return out;
  }
  // rows after the last full one still belong to the table if they are labels and not notes
  for (const row of numbers) {
    if (row > last && row === last + 1 && !isNote([...(sheet.rows.get(row)?.values() ?? [])][0] ?? ''))
      last = row;
  }
  for (const row of numbers) if (row < first) line(row);
  out.push(toGrid(sheet, first, last, page));
  for (const row of numbers) if (row > last) line(row);
  return out;
}

/** Is a row a line above the table, such as "部门：… 单位：万元"? */
function isHeading(row: ReadonlyMap<number, string> | undefined): boolean {
  const texts = [...(row?.values() ?? [])];
  return texts.length <= 3 && texts.some((t) => /(单位|部门)[:：]|公开\s*\d+\s*表|金额单位/.test(t));
}

function isNote(text: string): boolean {
  return /^(注|说明|备注|[（(])/.test(text) || text.length > 30;
}

function toGrid(sheet: Sheet, first: number, last: number, page: number): Block {
  const cells: Cell[] = [];
  const merged = new Map<string, Merge>();
  for (const merge of sheet.merges) merged.set(`${merge.row},${merge.column}`, merge);
  let columns = 0;
  for (let row = first; row <= last; row++) {
    for (const [column, text] of sheet.rows.get(row) ?? []) {
      const merge = merged.get(`${row},${column}`);
      const size = {
        rows: Math.min(merge?.rows ?? 1, last - row + 1),
        columns: Math.min(merge?.columns ?? 1, 200),
      };
      cells.push({ row: row - first, column, ...size, text, line: row + 1, page });
      columns = Math.max(columns, column + size.columns);
    }
  }
  return { kind: 'table', page, line: first + 1, rows: last - first + 1, columns, cells };
}

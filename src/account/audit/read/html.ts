import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, Cell, ReadDocument } from './document.ts';
import { type HiddenParts, hiddenParts } from './html-hidden.ts';
import { LIMITS } from './limits.ts';
import { walk } from './xml.ts';

const BREAKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'br',
  'tr',
  'ul',
  'ol',
  'dd',
  'dt',
  'caption',
  'header',
  'footer',
  'pre',
  'blockquote',
  'title',
]);
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

interface OpenCell {
  text: string;
  rows: number;
  columns: number;
}

interface OpenTable {
  rows: OpenCell[][];
  cell: OpenCell | undefined;
  nested: boolean;
}

/** Reads HTML: block elements as lines, tables as grids with their spans. A layout table is read as its contents. */
export function readHtml(name: string, source: string): Result<ReadDocument> {
  const page = new Page(hiddenParts(source));
  const whole = walk(source, page, false);
  page.finish();
  if (!whole || page.tooMuch) return refused(problems.of('audit/too-complex', name, {}));
  if (page.blocks.length === 0) {
    return refused(problems.of(/<img\b/i.test(source) ? 'audit/scan' : 'audit/no-text', name, {}));
  }
  return ok({ format: 'html', name, pages: 1, blocks: page.blocks });
}

class Page {
  blocks: Block[] = [];
  tooMuch = false;
  private line = 0;
  private cells = 0;
  private hidden = 0;
  private paragraph = '';
  private tables: OpenTable[] = [];
  private readonly parts: HiddenParts;

  constructor(parts: HiddenParts) {
    this.parts = parts;
  }

  open = (tag: string, attributes: Record<string, string>): void => {
    // once inside, every element counts until its own end
    if (this.hidden > 0 || HIDDEN.has(tag) || this.parts.isHidden(tag, attributes)) {
      this.hidden += 1;
      return;
    }
    if (BREAKS.has(tag)) this.break();
    const table = this.tables.at(-1);
    if (tag === 'table') {
      this.break();
      if (table) table.nested = true;
      if (this.tables.length > LIMITS.depth) this.tooMuch = true;
      this.tables.push({ rows: [], cell: undefined, nested: false });
    } else if (tag === 'tr' && table) table.rows.push([]);
    else if ((tag === 'td' || tag === 'th') && table) {
      if (table.rows.length === 0) table.rows.push([]);
      table.cell = { text: '', rows: span(attributes.rowspan), columns: span(attributes.colspan) };
      table.rows.at(-1)?.push(table.cell);
      this.cells += 1;
      if (this.cells > LIMITS.cells) this.tooMuch = true;
    }
  };

  text = (text: string): void => {
    if (this.hidden > 0 || this.tooMuch) return;
    const cell = this.tables.at(-1)?.cell;
    const clean = text.replace(/\s+/g, ' ');
    if (cell) cell.text += clean;
    else this.paragraph += clean;
  };

  close = (tag: string): void => {
    if (this.hidden > 0) {
      this.hidden -= 1;
      return;
    }
    if (BREAKS.has(tag)) this.break();
    const table = this.tables.at(-1);
    if ((tag === 'td' || tag === 'th') && table) table.cell = undefined;
    else if (tag === 'table' && table) this.endTable(table);
  };

  finish(): void {
    this.break();
  }

  private break(): void {
    const text = this.paragraph.trim();
    this.paragraph = '';
    if (text !== '') this.push(text);
  }

  private push(text: string): void {
    this.line += 1;
    if (this.line > LIMITS.lines) this.tooMuch = true;
    else this.blocks.push({ kind: 'line', page: null, line: this.line, text, ends: true });
  }

  private endTable(table: OpenTable): void {
    this.tables.pop();
    if (this.tooMuch) return;
    if (table.nested || table.rows.every((row) => row.length < 2)) {
      for (const cell of table.rows.flat()) if (cell.text.trim() !== '') this.push(cell.text.trim());
      return;
    }
    const first = this.line + 1;
    this.line += table.rows.length;
    const { cells, columns } = place(table.rows, first);
    if (columns > 0 && columns <= 200) {
      this.blocks.push({ kind: 'table', page: null, line: first, rows: table.rows.length, columns, cells });
    }
  }
}

/** Places cells where the row and column spans of earlier cells leave room. */
function place(rows: readonly OpenCell[][], first: number): { cells: Cell[]; columns: number } {
  const busy = new Map<number, number>();
  const cells: Cell[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while ((busy.get(c) ?? 0) > r) c++;
      const height = Math.min(cell.rows, rows.length - r);
      cells.push({
        row: r,
        column: c,
        rows: height,
        columns: cell.columns,
        text: cell.text.trim(),
        line: first + r,
        page: null,
      });
      for (let i = c; i < c + cell.columns; i++) busy.set(i, r + height);
      c += cell.columns;
      columns = Math.max(columns, c);
    }
  });
  return { cells, columns };
}

function span(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 && number <= 500 ? number : 1;
}

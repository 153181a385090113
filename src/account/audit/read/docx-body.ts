import type { Block, Cell } from './document.ts';
import type { Numbering } from './docx-numbering.ts';
import { isOn, type NumberRef, type Styles } from './docx-styles.ts';
import { LIMITS } from './limits.ts';

interface OpenCell {
  text: string;
  columns: number;
  merged: 'no' | 'start' | 'continues';
  /** merged with the cell to its left */
  across: boolean;
}

interface OpenRow {
  readonly cells: OpenCell[];
  /** grid columns that stay empty before and behind the row's cells */
  before: number;
  after: number;
  hidden: boolean;
}

interface OpenTable {
  readonly rows: OpenRow[];
  row: OpenRow;
  cell: OpenCell | undefined;
}

/** A field (total, reference, date) with what it shows behind its instruction. */
interface Field {
  instruction: string;
  shows: boolean;
  from: number;
}

/** deleted and moved text is not published, nor how things were before; the fallback of a text box repeats it */
const LEFT_OUT = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
]);
/** what a formula shows whose result the file does not hold */
const NO_RESULT = '域没有存结果';

const newRow = (): OpenRow => ({ cells: [], before: 0, after: 0, hidden: false });

/** Takes a document's elements one after the other and makes lines and grids of them. */
export class Body {
  blocks: Block[] = [];
  tooMuch = false;
  private line = 0;
  private cells = 0;
  private readonly tables: OpenTable[] = [];
  private paragraph = '';
  private numbered: NumberRef | undefined;
  private hiddenParagraph = false;
  private inRun = false;
  private hiddenRun = false;
  private inText = false;
  private inInstruction = false;
  private readonly fields: Field[] = [];
  private skipping = 0;

  private level = 0;
  private readonly styles: Styles;
  private readonly numbering: Numbering;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  open = (tag: string, attributes: Record<string, string>): void => {
    if (this.skipping > 0 || LEFT_OUT.has(tag)) {
      if (LEFT_OUT.has(tag)) this.skipping += 1;
      return;
    }
    const value = attributes['w:val'];
    if (this.inTable(tag, value)) return;
    if (tag === 'w:r') {
      this.inRun = true;
      this.hiddenRun = false;
    } else if (tag === 'w:vanish' && this.inRun) this.hiddenRun = isOn(value);
    else if (tag === 'w:rStyle') this.hiddenRun ||= this.styles.hidden.has(value ?? '');
    else if (tag === 'w:pStyle') {
      this.hiddenParagraph = this.styles.hidden.has(value ?? '');
      this.numbered ??= this.styles.numbered.get(value ?? '');
    } else if (tag === 'w:numId')
      this.numbered = value === '0' ? undefined : { list: value ?? '', level: this.level };
    else if (tag === 'w:ilvl') this.level = Number(value ?? 0);
    else if (tag === 'w:t') this.inText = true;
    else if (tag === 'w:instrText') this.inInstruction = true;
    else if (tag === 'w:fldChar') this.field(attributes['w:fldCharType']);
    else if (tag === 'w:fldSimple')
      this.fields.push({
        instruction: attributes['w:instr'] ?? '',
        shows: true,
        from: this.paragraph.length,
      });
    else if (this.inRun) this.say(letterOf(tag, attributes));
  };

  text = (text: string): void => {
    if (this.skipping > 0) return;
    const field = this.fields.at(-1);
    if (this.inInstruction && field) field.instruction += text;
    if (this.inText) this.say(text);
  };

  close = (tag: string): void => {
    if (this.skipping > 0) {
      if (LEFT_OUT.has(tag)) this.skipping -= 1;
      return;
    }
    const table = this.tables.at(-1);
    if (tag === 'w:t') this.inText = false;
    else if (tag === 'w:r') {
      this.inRun = false;
      this.hiddenRun = false;
    } else if (tag === 'w:instrText') this.inInstruction = false;
    else if (tag === 'w:fldSimple') this.field('end');
    else if (tag === 'w:p') this.endParagraph(table);
    else if (tag === 'w:tc' && table?.cell) {
      table.row.cells.push(table.cell);
      table.cell = undefined;
      this.cells += 1;
      if (this.cells > LIMITS.cells) this.tooMuch = true;
    } else if (tag === 'w:tr' && table) {
      if (!table.row.hidden) table.rows.push(table.row);
    } else if (tag === 'w:tbl' && table) this.endTable(table);
  };

  /** Whether the element is one of a table's. */
  private inTable(tag: string, value: string | undefined): boolean {
    const table = this.tables.at(-1);
    if (tag === 'w:tbl') {
      if (this.tables.length > 20) this.tooMuch = true;
      this.tables.push({ rows: [], row: newRow(), cell: undefined });
      return true;
    }
    if (!table) return false;
    if (tag === 'w:tr') table.row = newRow();
    else if (tag === 'w:tc') table.cell = { text: '', columns: 1, merged: 'no', across: false };
    else if (tag === 'w:gridBefore') table.row.before = bounded(value);
    else if (tag === 'w:gridAfter') table.row.after = bounded(value);
    else if (tag === 'w:hidden' && !table.cell) table.row.hidden = isOn(value);
    else if (tag === 'w:gridSpan' && table.cell) table.cell.columns = bounded(value);
    else if (tag === 'w:vMerge' && table.cell)
      table.cell.merged = value === 'restart' ? 'start' : 'continues';
    else if (tag === 'w:hMerge' && table.cell) table.cell.across = value !== 'restart';
    else return false;
    return true;
  }

  private say(text: string): void {
    if (!this.hiddenRun && !this.hiddenParagraph) this.paragraph += text;
  }

  private field(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', shows: false, from: 0 });
    else if (type === 'separate' && field) {
      field.shows = true;
      field.from = this.paragraph.length;
    } else if (type === 'end' && field) {
      this.fields.pop();
      const shown = field.shows && this.paragraph.slice(field.from).trim() !== '';
      if (!shown && /^\s*=/.test(field.instruction)) this.say(NO_RESULT);
    }
  }

  private endParagraph(table: OpenTable | undefined): void {
    const own = this.paragraph.trim();
    // an empty numbered paragraph is not numbered by Word either
    const text = own !== '' && this.numbered ? `${this.numbering.next(this.numbered)}${own}` : own;
    this.paragraph = '';
    this.numbered = undefined;
    this.level = 0;
    this.hiddenParagraph = false;
    if (table?.cell) table.cell.text += text;
    else if (text !== '' && !this.tooMuch) {
      for (const part of text.split('\n')) {
        this.line += 1;
        if (part.trim() !== '') {
          this.blocks.push({ kind: 'line', page: null, line: this.line, text: part.trim(), ends: true });
        }
      }
      if (this.line > LIMITS.lines) this.tooMuch = true;
    }
  }

  private endTable(table: OpenTable): void {
    this.tables.pop();
    const outer = this.tables.at(-1);
    if (outer) {
      // a table inside a cell is that cell's text
      if (outer.cell)
        outer.cell.text += table.rows
          .flatMap((row) => row.cells)
          .map((cell) => cell.text)
          .join(' ');
      return;
    }
    if (this.tooMuch) return;
    const first = this.line + 1;
    const { cells, columns } = placed(table.rows, first);
    this.line += table.rows.length;
    if (columns === 0 || columns > 200) return;
    this.blocks.push({ kind: 'table', page: null, line: first, rows: table.rows.length, columns, cells });
  }
}

/** Puts a table's cells on its grid, as Word draws it. */
function placed(rows: readonly OpenRow[], first: number): { cells: Cell[]; columns: number } {
  const cells: Cell[] = [];
  const above = new Map<number, number>();
  let columns = 0;
  rows.forEach((row, r) => {
    let c = row.before;
    let left = -1;
    for (const cell of row.cells) {
      const anchor = above.get(c);
      const target = anchor === undefined ? undefined : cells[anchor];
      const beside = cells[left];
      if (cell.across && beside?.row === r) {
        cells[left] = { ...beside, columns: beside.columns + cell.columns };
      } else if (cell.merged === 'continues' && anchor !== undefined && target) {
        cells[anchor] = { ...target, rows: r - target.row + 1 };
        left = anchor;
      } else {
        const at = { page: null, line: first + r };
        cells.push({ row: r, column: c, rows: 1, columns: cell.columns, text: cell.text.trim(), ...at });
        left = cells.length - 1;
        above.set(c, left);
      }
      c += cell.columns;
    }
    columns = Math.max(columns, c + row.after);
  });
  return { cells, columns };
}

/** Elements of a run that are letters. */
function letterOf(tag: string, attributes: Record<string, string>): string {
  switch (tag) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolOf(Number.parseInt(attributes['w:char'] ?? '', 16));
    default:
      return '';
  }
}

/** A letter of a font of symbols: what it looks like only the font knows, so it is shown as one that is not known. */
function symbolOf(code: number): string {
  if (!(code > 0 && code <= 0xffff)) return '';
  return code >= 0xf000 ? '\ufffd' : String.fromCharCode(code);
}

function bounded(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= 100 ? number : 1;
}

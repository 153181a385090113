import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, Cell, ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';
import { walk } from './xml.ts';
import type { Zip } from './zip.ts';

interface OpenCell {
  text: string;
  columns: number;
  merged: 'no' | 'start' | 'continues';
}

interface OpenTable {
  rows: OpenCell[][];
  row: OpenCell[];
  cell: OpenCell | undefined;
}

/** Reads a DOCX's body: paragraphs as lines, tables as grids with their merged cells. */
export function readDocx(name: string, zip: Zip): Result<ReadDocument> {
  const xml = zip.read('word/document.xml');
  if (!xml.ok) return xml;
  if (!xml.value) return refused(problems.of('audit/broken-file', name, { format: 'DOCX' }));
  const body = new Body();
  const whole = walk(new TextDecoder().decode(xml.value), body, true);
  if (!whole || body.tooMuch) return refused(problems.of('audit/too-complex', name, {}));
  if (body.blocks.length === 0) {
    const pictures = zip.names.some((entry) => entry.startsWith('word/media/'));
    return refused(problems.of(pictures ? 'audit/scan' : 'audit/no-text', name, {}));
  }
  return ok({ format: 'docx', name, pages: 1, blocks: body.blocks });
}

class Body {
  blocks: Block[] = [];
  tooMuch = false;
  private line = 0;
  private cells = 0;
  private tables: OpenTable[] = [];
  private paragraph = '';
  private inText = false;
  private skipping = 0;

  open = (tag: string, attributes: Record<string, string>): void => {
    // the fallback of a text box repeats its text; deleted text is not published
    if (this.skipping > 0 || tag === 'mc:Fallback' || tag === 'w:del') {
      if (tag === 'mc:Fallback' || tag === 'w:del') this.skipping += 1;
      return;
    }
    const table = this.tables.at(-1);
    if (tag === 'w:t') this.inText = true;
    else if (tag === 'w:tab') this.paragraph += '\t';
    else if (tag === 'w:br' || tag === 'w:cr') this.paragraph += '\n';
    else if (tag === 'w:tbl') {
      if (this.tables.length > 20) this.tooMuch = true;
      this.tables.push({ rows: [], row: [], cell: undefined });
    } else if (tag === 'w:tr' && table) table.row = [];
    else if (tag === 'w:tc' && table) table.cell = { text: '', columns: 1, merged: 'no' };
    else if (tag === 'w:gridSpan' && table?.cell) table.cell.columns = bounded(attributes['w:val']);
    else if (tag === 'w:vMerge' && table?.cell) {
      table.cell.merged = attributes['w:val'] === 'restart' ? 'start' : 'continues';
    }
  };

  text = (text: string): void => {
    if (this.inText && this.skipping === 0) this.paragraph += text;
  };

  close = (tag: string): void => {
    if (this.skipping > 0) {
      if (tag === 'mc:Fallback' || tag === 'w:del') this.skipping -= 1;
      return;
    }
    const table = this.tables.at(-1);
    if (tag === 'w:t') this.inText = false;
    else if (tag === 'w:p') this.endParagraph(table);
    else if (tag === 'w:tc' && table?.cell) {
      table.row.push(table.cell);
      table.cell = undefined;
      this.cells += 1;
      if (this.cells > LIMITS.cells) this.tooMuch = true;
    } else if (tag === 'w:tr' && table) table.rows.push(table.row);
    else if (tag === 'w:tbl' && table) this.endTable(table);
  };

  private endParagraph(table: OpenTable | undefined): void {
    const text = this.paragraph.trim();
    this.paragraph = '';
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
      // a table inside a cell counts as the text of that cell
      if (outer.cell)
        outer.cell.text += table.rows
          .flat()
          .map((cell) => cell.text)
          .join(' ');
      return;
    }
    if (this.tooMuch) return;
    const first = this.line + 1;
    const cells: Cell[] = [];
    const above = new Map<number, number>();
    let columns = 0;
    table.rows.forEach((row, r) => {
      let c = 0;
      for (const cell of row) {
        const anchor = above.get(c);
        const target = anchor === undefined ? undefined : cells[anchor];
        if (cell.merged === 'continues' && anchor !== undefined && target) {
          cells[anchor] = { ...target, rows: r - target.row + 1 };
        } else {
          const at = { page: null, line: first + r };
          cells.push({ row: r, column: c, rows: 1, columns: cell.columns, text: cell.text.trim(), ...at });
          above.set(c, cells.length - 1);
        }
        c += cell.columns;
      }
      columns = Math.max(columns, c);
    });
    this.line += table.rows.length;
    if (columns === 0 || columns > 200) return;
    this.blocks.push({ kind: 'table', page: null, line: first, rows: table.rows.length, columns, cells });
  }
}

function bounded(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= 100 ? number : 1;
}

import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { Block, Cell, Grid, ReadDocument } from './document.ts';
import { LIMITS } from './limits.ts';

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Reads plain text and Markdown: lines with tabs or pipes are rows of tables, all others are lines. */
export function readText(name: string, source: string): Result<ReadDocument> {
  const lines = source.split(/\r\n|\r|\n/);
  if (lines.length > LIMITS.lines) return refused(problems.of('audit/too-complex', name, {}));
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const flush = () => {
    if (rows.length >= 2) blocks.push(...grids(rows));
    else {
      for (const row of rows) {
        blocks.push({
          kind: 'line',
          page: null,
          line: row.line,
          text: row.fields.join(' ').trim(),
          ends: true,
        });
      }
    }
    rows = [];
  };
  lines.forEach((text, index) => {
    const fields = fieldsOf(text);
    if (fields) rows.push({ line: index + 1, fields });
    else if (text.trim() === '') {
      // a page break leaves an empty line inside a table: the table goes on if the next row has its columns
      const next = fieldsOf(lines[index + 1] ?? '');
      if (!next || next.length !== rows.at(-1)?.fields.length) flush();
    } else if (!isRule(text)) {
      flush();
      blocks.push({
        kind: 'line',
        page: null,
        line: index + 1,
        text: text.replace(/^#{1,6}\s+/, '').trim(),
        ends: endsHere(text, lines, index),
      });
    }
  });
  flush();
  if (blocks.length === 0) return refused(problems.of('audit/no-text', name, {}));
  return ok({ format: 'text', name, pages: 1, blocks });
}

function fieldsOf(text: string): string[] | undefined {
  if (/^\s*\|.*\|\s*$/.test(text)) {
    if (isRule(text)) return undefined;
    return text
      .trim()
      .slice(1, -1)
      .split('|')
      .map((field) => field.trim());
  }
  return text.includes('\t') && text.length < 4_000
    ? text.split('\t').map((field) => field.trim())
    : undefined;
}

function isRule(text: string): boolean {
  return /^[\s|:+=-]*-{3,}[\s|:+=-]*$/.test(text);
}

/** Does a paragraph end here? A sentence goes on after a page break if it has no stop and no heading or item follows. */
function endsHere(text: string, lines: readonly string[], index: number): boolean {
  const heading = /^\s*(#|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(text);
  if (heading && /^\s*#|(说明|情况|表|概况|构成|职责|设置|措施|分析|其他)\s*$/.test(text)) return true;
  if (/[。；：:！？;]\s*$/.test(text) || text.trim().length < 25) return true;
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? '';
  return (
    next === '' || /^[-*#\s]|^\s*[（(]?[一二三四五六七八九十\d]+[）)、.．]|\t/.test(next) || /^第/.test(next)
  );
}

/** Makes grids of rows. In a header row, a header spans the empty fields that a merged cell has left beside it. */
function grids(rows: readonly Row[]): Grid[] {
  const columns = Math.max(...rows.map((row) => row.fields.length));
  const cells: Cell[] = [];
  const first = rows[0]?.line ?? 1;
  rows.forEach((row, r) => {
    row.fields.forEach((text, c) => {
      if (text !== '')
        cells.push({ row: r, column: c, rows: 1, columns: 1, text, line: row.line, page: null });
    });
  });
  return [{ kind: 'table', page: null, line: first, rows: rows.length, columns, cells }];
}

import type { Grid, GridCell } from '../app/client.ts';

/** A table for a phone: only the rows with a value, one under the other, each value with its column's name. */

export interface ReadingValue {
  /** the column's name with its group; '' where the table has one column only */
  readonly column: string;
  readonly text: string;
  /** the figure's id */
  readonly figure: string;
}

export interface ReadingRow {
  readonly code: string;
  /** '' in a table with one row only */
  readonly label: string;
  readonly strong: boolean;
  /** depth below the totals: 0, 1 or 2 */
  readonly depth: number;
  readonly values: readonly ReadingValue[];
}

export interface ReadingPart {
  /** "收入" for a side; '' where the table has one part */
  readonly title: string;
  readonly rows: readonly ReadingRow[];
}

export interface Reading {
  readonly parts: readonly ReadingPart[];
  /** rows of the form without any value */
  readonly left: number;
}

/** The heads over each column, from the top, without the row of 栏次 numbers. */
export function columnHeads(head: Grid['head']): string[][] {
  const width = (head[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0);
  const heads: string[][] = Array.from({ length: width }, () => []);
  const until = new Array<number>(width).fill(0);
  for (const [level, row] of head.entries()) {
    let at = 0;
    for (const cell of row) {
      while (at < width && (until[at] ?? 0) > level) at += 1;
      for (let column = at; column < at + cell.colspan; column += 1) {
        until[column] = level + cell.rowspan;
        if (cell.text !== '') heads[column]?.push(cell.text);
      }
      at += cell.colspan;
    }
  }
  const numbered = head.at(-1)?.some((cell) => cell.text === '栏次' || /^\d+$/.test(cell.text));
  return numbered ? heads.map((parts) => parts.filter((part) => !/^(栏次|\d+)$/.test(part))) : heads;
}

interface Placed {
  readonly cell: GridCell;
  readonly column: number;
}

/** Splits a row of the form into rows of the list: each begins with its code or label and ends with its values. */
function segments(row: readonly GridCell[]): Placed[][] {
  const found: Placed[][] = [];
  let column = 0;
  let valued = true;
  for (const cell of row) {
    if (valued && cell.role !== 'value') {
      found.push([]);
      valued = false;
    }
    if (found.length === 0) found.push([]);
    if (cell.role === 'value') valued = true;
    found.at(-1)?.push({ cell, column });
    column += cell.colspan;
  }
  return found;
}

function depthOf(code: string, label: GridCell | undefined): number {
  if (label?.indent) return label.indent;
  // functional codes: class 3, section 5, item 7 digits
  if (/^\d{5}$/.test(code)) return 1;
  return /^\d{7}$/.test(code) ? 2 : 0;
}

function readingRow(segment: readonly Placed[], heads: readonly string[][]): ReadingRow {
  const label = segment.find(({ cell }) => cell.role === 'label')?.cell;
  const code = segment.find(({ cell }) => cell.role === 'code')?.cell.text ?? '';
  const columns = segment.filter(({ cell }) => cell.role === 'value');
  const values = columns
    .filter(({ cell }) => cell.text !== '' && cell.figure !== undefined)
    .map(({ cell, column }) => ({
      column: columns.length > 1 ? columnName(heads[column] ?? []) : '',
      text: cell.text,
      figure: cell.figure ?? '',
    }));
  return {
    code,
    label: label?.text ?? '',
    strong: label?.strong ?? false,
    depth: Math.min(depthOf(code, label), 2),
    values,
  };
}

/** "决算数 · 公务接待费", without the name of the side, which stands above the part */
function columnName(heads: readonly string[]): string {
  const named = heads.filter((part) => part !== '收入' && part !== '支出');
  return named.join(' · ');
}

/** Makes the reading for a phone of a printed form. Pure. */
export function readingOf(grid: Grid): Reading {
  const heads = columnHeads(grid.head);
  const parts = new Map<string, { title: string; first: number; rows: ReadingRow[] }>();
  let left = 0;
  for (const segment of grid.body.flatMap(segments)) {
    const first = segment.find(({ cell }) => cell.role === 'value')?.column;
    // a line of the form without a row
    if (first === undefined) continue;
    const row = readingRow(segment, heads);
    if (row.values.length === 0) {
      left += 1;
      continue;
    }
    const side = heads[first]?.[0] ?? '';
    const title = side === '收入' || side === '支出' ? side : '';
    const key = title || String(first);
    const part = parts.get(key) ?? { title, first, rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  const ordered = [...parts.values()].sort((a, b) => a.first - b.first);
  return { parts: ordered.map(({ title, rows }) => ({ title, rows })), left };
}

/** The printed values of the whole account by the figure's id, without cells that have no value. */
export function valuesOf(tables: readonly Grid[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const table of tables) {
    for (const cell of table.body.flat()) {
      if (cell.role === 'value' && cell.figure && cell.text) values.set(cell.figure, cell.text);
    }
  }
  return values;
}

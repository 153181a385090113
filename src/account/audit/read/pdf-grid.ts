import type { Cell, Grid } from './document.ts';
import { linesOf, type Run } from './pdf-lines.ts';
import { cellsOfChars, type Frame } from './pdf-overflow.ts';
import type { Char, RawPage } from './pdf-page.ts';
import type { Rule } from './pdf-rules.ts';

const NEAR = 2;
const REACH = 3.5;
/** the most lines of a form; a page with more is a drawing */
const RULE_LIMIT = 4_000;

export interface PageGrids {
  readonly grids: readonly (Grid & { readonly top: number; readonly bottom: number })[];
  /** the characters outside every table */
  readonly rest: readonly Char[];
}

/** Finds the tables of a page: joined ruling lines make a grid, and a missing piece of a line merges its cells. */
export function gridsOf(page: RawPage, number: number): PageGrids {
  const horizontal = merge(page.horizontal);
  const vertical = merge(page.vertical);
  if (horizontal.length + vertical.length > RULE_LIMIT) return { grids: [], rest: page.chars };
  const regions = components(horizontal, vertical).filter(
    (region) => region.horizontal.length >= 2 && region.vertical.length >= 2,
  );
  let rest = page.chars;
  const grids: (Grid & { top: number; bottom: number })[] = [];
  for (const region of regions) {
    const xs = levels(region.vertical.map((rule) => rule.at));
    const ys = levels(region.horizontal.map((rule) => rule.at));
    if (xs.length < 2 || ys.length < 2 || xs.length > 80 || ys.length > 400) continue;
    const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
    const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
    const inside: Char[] = [];
    const outside: Char[] = [];
    for (const char of rest) {
      const x = (char.x0 + char.x1) / 2;
      const y = (char.y0 + char.y1) / 2;
      (x > left - 1 && x < right + 1 && y > top && y < bottom ? inside : outside).push(char);
    }
    const grid = build(region, xs, ys, inside, number);
    if (grid.cells.length < 3) continue; // a frame around a sentence is no table
    rest = outside;
    grids.push({ ...grid, top, bottom });
  }
  return { grids: grids.sort((a, b) => a.top - b.top), rest };
}

/** Joins the pieces of a line that was drawn cell by cell. */
function merge(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const out: { at: number; from: number; to: number }[] = [];
  let group: Rule[] = [];
  const flush = () => {
    group.sort((a, b) => a.from - b.from);
    let current: { at: number; from: number; to: number } | undefined;
    for (const rule of group) {
      if (current && rule.from <= current.to + REACH) current.to = Math.max(current.to, rule.to);
      else {
        current = { ...rule };
        out.push(current);
      }
    }
    group = [];
  };
  for (const rule of sorted) {
    const first = group[0];
    if (first && rule.at - first.at > NEAR) flush();
    group.push(rule);
  }
  flush();
  return out;
}

interface Region {
  horizontal: Rule[];
  vertical: Rule[];
}

function components(horizontal: readonly Rule[], vertical: readonly Rule[]): Region[] {
  const all = [...horizontal, ...vertical];
  const parent = all.map((_, index) => index);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const crosses =
        v.at >= h.from - REACH && v.at <= h.to + REACH && h.at >= v.from - REACH && h.at <= v.to + REACH;
      if (crosses) parent[find(i)] = find(horizontal.length + j);
    });
  });
  const regions = new Map<number, Region>();
  all.forEach((rule, index) => {
    const root = find(index);
    const region = regions.get(root) ?? { horizontal: [], vertical: [] };
    regions.set(root, region);
    (index < horizontal.length ? region.horizontal : region.vertical).push(rule);
  });
  return [...regions.values()];
}

function levels(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last === undefined || value - last > REACH) out.push(value);
  }
  return out;
}

/** Whether a rule at `at` covers the middle of from..to. */
function ruled(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= REACH && rule.from <= middle && rule.to >= middle);
}

function build(region: Region, xs: number[], ys: number[], chars: Char[], page: number): Grid {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const taken = new Uint8Array(rows * columns);
  const owner = new Uint16Array(rows * columns);
  const spans: { row: number; column: number; rows: number; columns: number }[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (taken[r * columns + c]) continue;
      const span = spanAt(region, xs, ys, r, c, taken, columns);
      for (let i = r; i < r + span.rows; i++) {
        for (let j = c; j < c + span.columns; j++) {
          taken[i * columns + j] = 1;
          owner[i * columns + j] = spans.length;
        }
      }
      spans.push({ row: r, column: c, ...span });
    }
  }
  const frames = spans.map(
    (s): Frame => [xs[s.column] ?? 0, ys[s.row] ?? 0, xs[s.column + s.columns] ?? 0, ys[s.row + s.rows] ?? 0],
  );
  const inCell = cellsOfChars(chars, frames, (x, y) => owner[slot(ys, y) * columns + slot(xs, x)] ?? 0);
  const cells = spans.map((span, index): Cell => {
    const [x0, y0, x1, y1] = frames[index] as Frame;
    const text = joinLines(linesOf(inCell[index] ?? []));
    return { ...span, text, line: span.row + 1, page, box: [x0, y0, x1 - x0, y1 - y0] };
  });
  const [x0, y0] = [xs[0] ?? 0, ys[0] ?? 0];
  const box = [x0, y0, (xs.at(-1) ?? 0) - x0, (ys.at(-1) ?? 0) - y0] as const;
  return { kind: 'table', page, line: 0, box, rows, columns, cells, borders: xs };
}

/** Joins the lines of a cell. "2,542.6" over "0" is one number in a narrow cell; two whole figures stay two. */
function joinLines(lines: readonly Run[]): string {
  let text = '';
  for (const line of lines) {
    const broken = /\d[.,]?\d*$/.test(text) && /^[-\d]/.test(line.text);
    if (broken && /\.\d\d$/.test(text)) text += `\n${line.text}`;
    else text += line.text;
  }
  return text;
}

function slot(borders: readonly number[], at: number): number {
  let low = 0;
  while (low < borders.length - 2 && (borders[low + 1] ?? 0) <= at) low++;
  return low;
}

function spanAt(
  region: Region,
  xs: readonly number[],
  ys: readonly number[],
  r: number,
  c: number,
  taken: Uint8Array,
  columns: number,
): { rows: number; columns: number } {
  const y = (i: number) => ys[i] ?? 0;
  const x = (i: number) => xs[i] ?? 0;
  let width = 1;
  while (
    c + width < xs.length - 1 &&
    !taken[r * columns + c + width] &&
    !ruled(region.vertical, x(c + width), y(r), y(r + 1))
  ) {
    width++;
  }
  let height = 1;
  while (r + height < ys.length - 1 && open(region, x, y, r + height, c, width)) height++;
  return { rows: height, columns: width };
}

/** Is there no line above row `r` over the whole width, so that the cell goes on into that row? */
function open(
  region: Region,
  x: (i: number) => number,
  y: (i: number) => number,
  r: number,
  c: number,
  width: number,
): boolean {
  for (let i = c; i < c + width; i++) {
    if (ruled(region.horizontal, y(r), x(i), x(i + 1))) return false;
    if (i > c && ruled(region.vertical, x(i), y(r), y(r + 1))) return false;
  }
  return true;
}

import type { Cell, Grid } from './document.ts';
import { pieces, type Run } from './pdf-lines.ts';
import type { Char } from './pdf-page.ts';

type Placed = Grid & { readonly top: number; readonly bottom: number };

const NUMBER = /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/;
const FIGURE = /^-?[\d,]+\.\d{2}$/;
/** words and an amount, a code and its name, or two amounts in one piece: the columns stand too close to be told */
const RUN_TOGETHER = /[\u4e00-\u9fff]-?[\d,]+\.\d{2}|\.\d{2}[\d\u4e00-\u9fff-]|^\d{3,7}[\u4e00-\u9fff]/;

interface Line {
  readonly pieces: Run[];
  readonly y0: number;
  readonly y1: number;
}

/**
 * Finds tables without ruling lines: at least four lines of separate pieces, figures among them, whose columns
 * are told by the gaps that no figure crosses. Where the figures of a column share no edge, the table is damaged.
 */
export function looseGrids(
  chars: readonly Char[],
  page: number,
  hasRuled: boolean,
): { grids: Placed[]; rest: readonly Char[] } {
  // a page with ruled tables keeps its tables ruled: what is left beside them is text
  if (hasRuled || chars.length === 0) return { grids: [], rest: chars };
  const lines = toLines(chars);
  const grids: Placed[] = [];
  let group: Line[] = [];
  const flush = () => {
    const grid = toGrid(group, page);
    if (grid) grids.push(grid);
    group = [];
  };
  for (const line of lines) {
    if (line.pieces.length >= 2 || (group.length > 0 && isWrapped(line, group))) group.push(line);
    else flush();
  }
  flush();
  const rest = chars.filter((c) => {
    const y = (c.y0 + c.y1) / 2;
    return !grids.some((grid) => y >= grid.top && y <= grid.bottom);
  });
  return { grids, rest };
}

function toLines(chars: readonly Char[]): Line[] {
  const heights = chars.map((c) => c.y1 - c.y0).sort((a, b) => a - b);
  const size = heights[Math.floor(heights.length / 2)] ?? 10;
  const lines: Line[] = [];
  for (const piece of pieces(chars, size * 0.9)) {
    const last = lines.at(-1);
    const middle = (piece.y0 + piece.y1) / 2;
    if (last && middle > last.y0 && middle < last.y1) last.pieces.push(piece);
    else lines.push({ pieces: [piece], y0: piece.y0, y1: piece.y1 });
  }
  return lines;
}

function isWrapped(line: Line, group: readonly Line[]): boolean {
  const last = group.at(-1);
  const piece = line.pieces[0];
  return !!last && !!piece && piece.text.length < 24 && line.y0 - last.y1 < (last.y1 - last.y0) * 0.8;
}

function toGrid(group: readonly Line[], page: number): Placed | undefined {
  const rows = group.filter((line) => line.pieces.some((piece) => FIGURE.test(piece.text)));
  if (rows.length < 4) return undefined;
  const columns = columnsOf(rows.flatMap((row) => row.pieces));
  if (columns.length < 2) return undefined;
  const cells: Cell[] = [];
  let damaged = false;
  group.forEach((line, row) => {
    for (const piece of line.pieces) {
      const [from, to] = covering(columns, piece);
      damaged ||= RUN_TOGETHER.test(piece.text);
      if (from !== to && FIGURE.test(piece.text)) damaged = true;
      const existing = cells.find((cell) => cell.row === row && cell.column === from);
      if (existing) {
        damaged ||= FIGURE.test(piece.text);
        continue;
      }
      const box = [piece.x0, piece.y0, piece.x1 - piece.x0, piece.y1 - piece.y0] as const;
      cells.push({
        row,
        column: from,
        rows: 1,
        columns: to - from + 1,
        text: piece.text,
        line: row + 1,
        page,
        box,
      });
    }
  });
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return undefined;
  const left = Math.min(...columns.map((c) => c[0]));
  const right = Math.max(...columns.map((c) => c[1]));
  return {
    kind: 'table',
    page,
    line: 0,
    box: [left, first.y0, right - left, last.y1 - first.y0],
    rows: group.length,
    columns: columns.length,
    cells,
    borders: [...columns.map((c) => c[0]), right],
    ...(damaged || ragged(rows, columns) ? { damaged: true } : {}),
    top: first.y0,
    bottom: last.y1,
  };
}

/** The x ranges that the pieces of data rows cover, joined where they overlap. */
function columnsOf(runs: readonly Run[]): [number, number][] {
  const out: [number, number][] = [];
  for (const run of [...runs].sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last && run.x0 <= last[1] + 1) last[1] = Math.max(last[1], run.x1);
    else out.push([run.x0, run.x1]);
  }
  return out;
}

function covering(columns: readonly [number, number][], piece: Run): [number, number] {
  let from = -1;
  let to = -1;
  columns.forEach(([x0, x1], index) => {
    if (piece.x0 < x1 && piece.x1 > x0) {
      if (from < 0) from = index;
      to = index;
    }
  });
  if (from >= 0) return [from, to];
  const middle = (piece.x0 + piece.x1) / 2;
  let best = 0;
  columns.forEach(([x0, x1], index) => {
    const [b0, b1] = columns[best] ?? [0, 0];
    if (Math.abs((x0 + x1) / 2 - middle) < Math.abs((b0 + b1) / 2 - middle)) best = index;
  });
  return [best, best];
}

/** Figures of one column are set right, left or centred: when they share none of these, columns ran together. */
function ragged(rows: readonly Line[], columns: readonly [number, number][]): boolean {
  return columns.some(([x0, x1]) => {
    const figures = rows.flatMap((row) =>
      row.pieces.filter((p) => p.x0 < x1 && p.x1 > x0 && NUMBER.test(p.text)),
    );
    if (figures.length < 2) return false;
    const spread = (of: (run: Run) => number) => {
      const values = figures.map(of);
      return Math.max(...values) - Math.min(...values);
    };
    return (
      Math.min(
        spread((r) => r.x0),
        spread((r) => r.x1),
        spread((r) => (r.x0 + r.x1) / 2),
      ) > 6
    );
  });
}

import type { Cell, Grid } from './document.ts';
import { clashes, columnsOf, covered, isFurniture, type Reach, ragged, torn } from './pdf-columns.ts';
import type { Char } from './pdf-page.ts';
import { rowsOf } from './pdf-rows.ts';
import type { Rule } from './pdf-rules.ts';
import { FIGURE, hasFigure, middle, type Token, type TokenLine, tokenLines } from './pdf-tokens.ts';

type Placed = Grid & { readonly top: number; readonly bottom: number };

const FEWEST = 4;
/** the most head lines above the first row with a figure */
const HEAD = 8;

/**
 * Finds tables without ruling lines, or with horizontal ones only: at least four lines with figures, whose columns show by the
 * gaps that no field crosses. Where the figures of a column share no edge, the table is damaged.
 */
export function looseGrids(
  chars: readonly Char[],
  rules: readonly Rule[],
  page: number,
  hasRuled: boolean,
): { grids: Placed[]; rest: readonly Char[] } {
  // on a page with ruled tables all tables are ruled: the rest is text
  if (hasRuled || chars.length === 0) return { grids: [], rest: chars };
  const grids: Placed[] = [];
  let group: TokenLine[] = [];
  let begins = true;
  const flush = () => {
    // the next page may have only a few last rows of a table
    const grid = toGrid(group, rules, page, begins ? 1 : FEWEST);
    if (grid) grids.push(grid);
    if (group.length > 0) begins = false;
    group = [];
  };
  for (const line of tokenLines(chars)) {
    if (isRow(line) || (group.length > 0 && isWrapped(line, group))) group.push(line);
    else {
      flush();
      begins &&= /^[-—第·\s]*\d{0,3}[-—页·\s]*$/.test(line.tokens.map((t) => t.text).join(''));
    }
  }
  flush();
  const rest = chars.filter((c) => {
    const y = (c.y0 + c.y1) / 2;
    return !grids.some((grid) => y >= grid.top && y <= grid.bottom);
  });
  return { grids, rest };
}

/** Is a line a table's row? Its pieces are well apart, or they are close and amounts stand alone. */
function isRow(line: TokenLine): boolean {
  const { apart, tokens } = line;
  // 1,234.56 万元，占 81.00%: an amount inside a sentence
  if (
    tokens.some((t, i) => FIGURE.test(t.text) && /^(万元|亿元|元|%|[，；。])/.test(tokens[i + 1]?.text ?? ''))
  )
    return false;
  return apart >= 2 || (tokens.length >= 3 && tokens.filter((t) => FIGURE.test(t.text)).length >= 2);
}

function isWrapped(line: TokenLine, group: readonly TokenLine[]): boolean {
  const last = group.at(-1);
  const text = line.tokens.map((t) => t.text).join('');
  if (!last || isFurniture(line)) return false;
  return text.length < 24 && line.y0 - last.y1 < (last.y1 - last.y0) * 0.8;
}

function toGrid(
  group: readonly TokenLine[],
  rules: readonly Rule[],
  page: number,
  fewest: number,
): Placed | undefined {
  if (group.filter(hasFigure).length < fewest) return undefined;
  const first = firstOf(group, rules);
  const heads = group.slice(Math.max(0, first - HEAD), first);
  const above = group.slice(0, Math.max(0, first - HEAD));
  const body = group.slice(first);
  const columns = columnsOf(heads, body);
  if (columns.length < 2) return undefined;
  const rows = rowsOf(body, rules);
  const fields = [
    ...[...above, ...heads].map((line) => line.tokens),
    ...rows.map((row) => row.flatMap((line) => line.tokens)),
  ];
  const [start, end] = [group[0], group.at(-1)];
  if (!start || !end) return undefined;
  const left = Math.min(...columns.map((c) => c[0]));
  const right = Math.max(...columns.map((c) => c[1]));
  const bodyFields = fields.slice(above.length + heads.length);
  const cells = fields.map((tokens, row) => cellsOf(tokens, row, columns, page));
  const isTorn = torn(cells.slice(above.length + heads.length));
  return {
    kind: 'table',
    page,
    line: 0,
    box: [left, start.y0, right - left, end.y1 - start.y0],
    rows: fields.length,
    columns: columns.length,
    cells: cells.flat(),
    reaches: columns,
    ...(isTorn || clashes(bodyFields, columns) || ragged(body, columns) ? { damaged: true } : {}),
    top: start.y0,
    bottom: end.y1,
  };
}

/** The first line of the first row with a figure: its label may begin above the figure. */
function firstOf(group: readonly TokenLine[], rules: readonly Rule[]): number {
  let first = group.findIndex(hasFigure);
  const band = (line: TokenLine | undefined) => rules.filter((rule) => line && rule.at < middle(line)).length;
  while (first > 0 && band(group[first]) > 0 && band(group[first - 1]) === band(group[first])) first--;
  return first;
}

/** Puts the pieces of a row into its columns; the lines of a label become one text. */
function cellsOf(tokens: readonly Token[], row: number, columns: readonly Reach[], page: number): Cell[] {
  const cells = new Map<number, Cell>();
  for (const token of tokens) {
    const [from, to] = covered(columns, token);
    const known = cells.get(from);
    const box = [token.x0, token.y0, token.x1 - token.x0, token.y1 - token.y0] as const;
    if (known) cells.set(from, { ...known, text: known.text + token.text });
    else {
      const place = { row, column: from, rows: 1, columns: to - from + 1, line: row + 1, page, box };
      cells.set(from, { ...place, text: token.text });
    }
  }
  return [...cells.values()];
}

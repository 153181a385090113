import { FIGURE, hasFigure, isFigure, type Token, type TokenLine } from './pdf-tokens.ts';

/** The extent of a column's fields: left and right. */
export type Reach = readonly [number, number];

/** labels of sums: they reach over the columns of code and name, and do not join them, as heads do not */
const SUM = /(合计|总计|小计)$/;
const FURNITURE = /^(编制)?(部门|单位)(名称)?[:：]|^(金额)?单位[:：]|^公开\d+表$|^(注|说明|备注)[:：]/;

export const isFurniture = (line: TokenLine): boolean => line.tokens.some((t) => FURNITURE.test(t.text));

/**
 * Finds columns by the gaps that no field of the rows crosses. A column without any field shows by a head with nothing below
 * it.
 */
export function columnsOf(heads: readonly TokenLine[], body: readonly TokenLine[]): Reach[] {
  const fields = body
    // each part of an amount that is broken over two lines stands alone on its line
    .filter(
      (line) =>
        hasFigure(line) || line.tokens.length > 1 || line.tokens.every((t) => /^-?[\d,.]+$/.test(t.text)),
    )
    .flatMap((line) => line.tokens);
  const labels = fields.filter((token) => !isFigure(token));
  const own = join(labels.filter((token) => !SUM.test(token.text)));
  const sums = labels.filter(
    (token) => SUM.test(token.text) && own.filter(([x0, x1]) => token.x0 < x1 && token.x1 > x0).length < 2,
  );
  const named = merged([...own, ...join(sums)], -0.5);
  const filled = apart([...join(fields.filter(isFigure)), ...named]);
  const words = heads
    .filter((line) => !isFurniture(line))
    .flatMap((line) => line.tokens)
    // a number of the 栏次 row stands in the middle of its column, while the column's fields stand at its edge
    .filter((token) => !/^\d{1,2}$/.test(token.text));
  const over = (token: Reach | Token, [x0, x1]: Reach) => {
    const [t0, t1] = 'text' in token ? [token.x0, token.x1] : token;
    return t0 < x1 + 1 && t1 > x0 - 1;
  };
  const between = join(words.filter((token) => !filled.some((column) => over(token, column))));
  const figures = fields.filter(isFigure);
  // under a head in the middle of a wide column, amounts are set right: their head is the nearest one to the left
  const owned = new Map<Reach, Reach>();
  for (const [i, column] of filled.entries()) {
    const mine = figures.filter((token) => over(token, column));
    if (mine.length === 0 || words.some((token) => over(token, column))) continue;
    const head = between.findLast((b) => b[1] <= column[0] && b[0] >= (filled[i - 1]?.[1] ?? 0));
    if (head && spreadOf(mine, (t) => t.x1) < 2) owned.set(head, column);
  }
  const columns = [...filled, ...between].filter((column) => !owned.has(column));
  const wide = new Map([...owned].map(([head, column]) => [column, head]));
  return columns
    .map((column): Reach => [wide.get(column)?.[0] ?? column[0], column[1]])
    .sort((a, b) => a[0] - b[0]);
}

const spreadOf = (tokens: readonly Token[], of: (token: Token) => number): number =>
  Math.max(...tokens.map(of)) - Math.min(...tokens.map(of));

function join(tokens: readonly Token[]): Reach[] {
  return merged(
    tokens.map((token): Reach => [token.x0, token.x1]),
    -0.5,
  );
}

/** Joins extents to columns. Columns of amounts and of words may nearly touch. */
const apart = (reaches: readonly Reach[]): Reach[] => merged(reaches, TOUCH);

/** how far a field may reach into the next column without belonging to it */
const TOUCH = 1.5;

function merged(reaches: readonly Reach[], overlap: number): Reach[] {
  const out: [number, number][] = [];
  for (const [x0, x1] of [...reaches].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && x0 < last[1] - overlap) last[1] = Math.max(last[1], x1);
    else out.push([x0, x1]);
  }
  return out;
}

/** The columns that a piece of text covers; for a piece between two columns, the nearer one. */
export function covered(columns: readonly Reach[], token: Token): readonly [number, number] {
  let from = -1;
  let to = -1;
  columns.forEach(([x0, x1], index) => {
    if (Math.min(token.x1, x1) - Math.max(token.x0, x0) > Math.min(TOUCH, (token.x1 - token.x0) * 0.3)) {
      if (from < 0) from = index;
      to = index;
    }
  });
  if (from >= 0) return [from, to];
  const at = (token.x0 + token.x1) / 2;
  const distance = ([x0, x1]: Reach) => Math.max(x0 - at, at - x1);
  const nearest = columns.reduce(
    (best, column, index) => (distance(column) < distance(columns[best] ?? [0, 0]) ? index : best),
    0,
  );
  return [nearest, nearest];
}

const NUMBER = /^-?\d{1,3}(,?\d{3})*(\.\d+)?$/;

/** Do the figures of a column share neither edge nor centre? Then several columns ran together. */
export function ragged(body: readonly TokenLine[], columns: readonly Reach[]): boolean {
  return columns.some(([x0, x1]) => {
    const figures = body.flatMap((line) =>
      line.tokens.filter((t) => t.x0 < x1 - TOUCH && t.x1 > x0 + TOUCH && NUMBER.test(t.text)),
    );
    if (figures.length < 2 || !figures.some((t) => FIGURE.test(t.text))) return false;
    const edges = [(t: Token) => t.x0, (t: Token) => t.x1, (t: Token) => (t.x0 + t.x1) / 2];
    return Math.min(...edges.map((of) => spreadOf(figures, of))) > 5;
  });
}

/** Does an amount cover two columns, or share its field with another text? Then the columns cannot be trusted. */
export function clashes(rows: readonly (readonly Token[])[], columns: readonly Reach[]): boolean {
  return rows.some((tokens) => {
    const fields = tokens.map((token) => ({ token, at: covered(columns, token) }));
    return fields.some(
      ({ token, at: [from, to] }) =>
        isFigure(token) &&
        (from !== to || fields.some((other) => other.token !== token && meets(other.at, from))),
    );
  });
}

/** a label or a code and an amount in one piece, or two amounts: the columns are too close to be parted */
const RUN_TOGETHER =
  /[\u4e00-\u9fff].*\d[.,]\d|\d[.,]\d.*[\u4e00-\u9fff]|\.\d{2}[\d-]|^\d{3,7}[\u4e00-\u9fff]|[\u4e00-\u9fff]\d{3,7}$/;
/** an amount without its last digit or a code without its end: broken over two lines that were not joined */
const BROKEN = /^-?[\d,]+\.\d?$|^(\d{4}|\d{6})$/;

/** Does a field of the rows hold more or less than one value, such as half a code beside whole ones? */
export function torn(
  rows: readonly (readonly { readonly text: string; readonly column: number }[])[],
): boolean {
  const cells = rows.flat();
  const coded = new Set(cells.filter((c) => /^\d{3,7}$/.test(c.text)).map((c) => c.column));
  return cells.some(
    ({ text, column }) =>
      RUN_TOGETHER.test(text) || BROKEN.test(text) || (coded.has(column) && /^\d{1,2}$/.test(text)),
  );
}

const meets = ([from, to]: readonly [number, number], column: number): boolean =>
  from <= column && to >= column;

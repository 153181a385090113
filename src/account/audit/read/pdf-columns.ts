import { FIGURE, hasFigure, isFigure, type Token, type TokenLine } from './pdf-tokens.ts';

/** From where to where a column's fields reach. */
export type Reach = readonly [number, number];

/** merged over code and name, it would join their columns */
const SUM = /^(合计|总计|小计)$/;
const FURNITURE = /^(编制)?(部门|单位)(名称)?[:：]|^(金额)?单位[:：]|^公开\d+表$|^(注|说明|备注)[:：]/;

export const isFurniture = (line: TokenLine): boolean => line.tokens.some((t) => FURNITURE.test(t.text));

/**
 * Columns by the gaps that no field of the rows crosses. A column that is empty from top to bottom is known by what
 * stands in the head where nothing stands below.
 */
export function columnsOf(heads: readonly TokenLine[], body: readonly TokenLine[]): Reach[] {
  const fields = body
    .filter((line) => hasFigure(line) || line.tokens.length > 1)
    .flatMap((line) => line.tokens.filter((token) => !SUM.test(token.text)));
  const filled = join(fields);
  const between = heads
    .filter((line) => !isFurniture(line))
    .flatMap((line) => line.tokens)
    // a number of the 栏次 row stands under its head, in the middle of a column that is filled at its edge
    .filter((token) => !/^\d{1,2}$/.test(token.text))
    .filter((token) => !filled.some(([x0, x1]) => token.x0 < x1 + 1 && token.x1 > x0 - 1));
  return [...filled, ...join(between)].sort((a, b) => a[0] - b[0]);
}

function join(tokens: readonly Token[]): Reach[] {
  const out: [number, number][] = [];
  for (const token of [...tokens].sort((a, b) => a.x0 - b.x0)) {
    const last = out.at(-1);
    if (last && token.x0 <= last[1] + 0.5) last[1] = Math.max(last[1], token.x1);
    else out.push([token.x0, token.x1]);
  }
  return out;
}

/** The columns that a piece of text stands over; between two of them, the nearer one. */
export function covered(columns: readonly Reach[], token: Token): readonly [number, number] {
  let from = -1;
  let to = -1;
  columns.forEach(([x0, x1], index) => {
    if (token.x0 < x1 && token.x1 > x0) {
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

/** Figures of one column are set right, left or centred: when they share none of these, columns ran together. */
export function ragged(body: readonly TokenLine[], columns: readonly Reach[]): boolean {
  return columns.some(([x0, x1]) => {
    const figures = body.flatMap((line) =>
      line.tokens.filter((t) => t.x0 < x1 && t.x1 > x0 && NUMBER.test(t.text)),
    );
    if (figures.length < 2 || !figures.some((t) => FIGURE.test(t.text))) return false;
    const spread = (of: (token: Token) => number) =>
      Math.max(...figures.map(of)) - Math.min(...figures.map(of));
    return (
      Math.min(
        spread((t) => t.x0),
        spread((t) => t.x1),
        spread((t) => (t.x0 + t.x1) / 2),
      ) > 5
    );
  });
}

/** An amount over two columns, or with anything else in one field: the columns cannot be trusted. */
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

/** a label or a code and an amount in one piece, or two amounts: the columns stand too close to be told */
const RUN_TOGETHER = /[\u4e00-\u9fff]-?[\d,]+\.\d{2}|\.\d{2}[\d\u4e00-\u9fff-]|^\d{3,7}[\u4e00-\u9fff]/;
/** an amount without its last digit, a code without its end: broken over two lines that were not put together */
const BROKEN = /^-?[\d,]+\.\d?$|^(\d{4}|\d{6})$/;

/** Fields that hold more, or less, than a field does. */
export const torn = (text: string): boolean => RUN_TOGETHER.test(text) || BROKEN.test(text);

const meets = ([from, to]: readonly [number, number], column: number): boolean =>
  from <= column && to >= column;

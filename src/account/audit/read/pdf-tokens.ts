import { pieces, type Run } from './pdf-lines.ts';
import type { Char } from './pdf-page.ts';

/** A piece of a line that stands in one column: a label, a code, or one amount. */
export interface Token {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface TokenLine {
  readonly tokens: readonly Token[];
  /** number of pieces with a wide gap between them */
  readonly apart: number;
  readonly y0: number;
  readonly y1: number;
}

export const FIGURE = /^-?[\d,]+\.\d{2}$/;
const CODE = /^\d{3,7}$/;
/** an amount of two decimals; only the next column's code may follow directly (39.45 and 30229) */
const AMOUNT = String.raw`-?\d[\d,]*\.\d{2}(?!\d)|-?\d[\d,]*\.\d{2}(?=[235]\d{2}(?:\d{2}){0,2}(?!\d))`;
/** an amount that touches its label or the next field, a code that touches its name */
const PARTS = new RegExp(String.raw`^\d{3,7}(?=[\u4e00-\u9fff])|${AMOUNT}|(?:(?!${AMOUNT}).)+`, 'g');

export const isFigure = (token: Token): boolean => FIGURE.test(token.text);
export const hasFigure = (line: TokenLine): boolean => line.tokens.some(isFigure);
export const hasCode = (line: TokenLine): boolean => line.tokens.some((token) => CODE.test(token.text));
export const middle = (box: { readonly y0: number; readonly y1: number }): number => (box.y0 + box.y1) / 2;

/** Cuts the lines of a page without ruling lines into pieces that may be fields of a table. */
export function tokenLines(chars: readonly Char[]): TokenLine[] {
  const heights = chars.map((c) => c.y1 - c.y0).sort((a, b) => a - b);
  const size = heights[Math.floor(heights.length / 2)] ?? 10;
  const lines: { runs: Run[]; y0: number; y1: number }[] = [];
  for (const run of pieces(chars, size * 0.3)) {
    const last = lines.at(-1);
    const at = middle(run);
    if (last && at > last.y0 && at < last.y1) last.runs.push(run);
    else lines.push({ runs: [run], y0: run.y0, y1: run.y1 });
  }
  return lines.map(({ runs, y0, y1 }) => {
    const sorted = [...runs].sort((a, b) => a.x0 - b.x0);
    const apart = sorted.filter((run, i) => i === 0 || run.x0 - (sorted[i - 1]?.x1 ?? 0) > size * 0.9).length;
    return { tokens: sorted.flatMap(partsOf), apart, y0, y1 };
  });
}

function partsOf(run: Run): Token[] {
  const out: Token[] = [];
  for (const match of run.text.matchAll(PARTS)) {
    const text = match[0].trim();
    if (text === '') continue;
    const end = match.index + match[0].length;
    const x0 = run.xs[match.index] ?? run.x0;
    const x1 = end < run.text.length ? (run.xs[end] ?? run.x1) : run.x1;
    out.push({ text, x0, x1, y0: run.y0, y1: run.y1 });
  }
  return out;
}

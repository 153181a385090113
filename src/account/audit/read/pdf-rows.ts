import type { Rule } from './pdf-rules.ts';
import { hasCode, hasFigure, middle, type TokenLine } from './pdf-tokens.ts';

const BEGINS =
  /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|其中：|[合总小]计|本年|年[初末]|结余|使用)/;

/** Joins lines to a table's rows: a label of several lines is one row with the figures beside it. */
export function rowsOf(lines: readonly TokenLine[], rules: readonly Rule[]): TokenLine[][] {
  const banded = byRules(lines, rules);
  return banded ?? byDistance(lines);
}

/** Takes what is between two ruling lines as one row, if in every such strip at most one line has figures. */
function byRules(lines: readonly TokenLine[], rules: readonly Rule[]): TokenLine[][] | undefined {
  const ys = rules.map((rule) => rule.at).sort((a, b) => a - b);
  const bands = new Map<number, TokenLine[]>();
  for (const line of lines) {
    const band = ys.findLastIndex((y) => y < middle(line));
    bands.set(band, [...(bands.get(band) ?? []), line]);
  }
  const rows = [...bands.values()];
  const single = rows.every((row) => row.filter(hasFigure).length <= 1);
  return single && rows.length > 1 ? rows : undefined;
}

/** Gives a line that is only a label to the row nearest to it, if it is nearer than rows are to each other. */
function byDistance(lines: readonly TokenLine[]): TokenLine[][] {
  const anchors = lines.filter(isAnchor);
  const steps = anchors.slice(1).map((line, i) => middle(line) - middle(anchors[i] ?? line));
  const step = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const rows = new Map<TokenLine, TokenLine[]>(anchors.map((line) => [line, [line]]));
  for (const line of lines.filter((l) => !isAnchor(l))) {
    const apart = (other: TokenLine) => Math.abs(middle(other) - middle(line));
    const nearest = anchors.reduce<TokenLine | undefined>(
      (best, other) => (!best || apart(other) < apart(best) ? other : best),
      undefined,
    );
    if (nearest && apart(nearest) < step * 0.8) rows.get(nearest)?.push(line);
    else rows.set(line, [line]);
  }
  return [...rows.values()]
    .map((row) => row.sort((a, b) => a.y0 - b.y0))
    .sort((a, b) => (a[0]?.y0 ?? 0) - (b[0]?.y0 ?? 0));
}

const isAnchor = (line: TokenLine): boolean =>
  hasFigure(line) || hasCode(line) || line.tokens.length > 2 || line.tokens.some((t) => BEGINS.test(t.text));

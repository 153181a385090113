import type { CellFilter } from './query.ts';

export type Span = Pick<CellFilter, 'from' | 'until'>;

/** The period of a question: a year, or one month of it. */
export interface Period {
  readonly year: number;
  /** 1 … 12 */
  readonly month?: number | undefined;
}

/** The last month of a year (202009): that of today, if the year is still going on. */
function lastOf(year: number, thisMonth: number): number {
  return year === Math.floor(thisMonth / 100) ? thisMonth : year * 100 + 12;
}

export function spanOf({ year, month }: Period, thisMonth: number): Span {
  if (month !== undefined) return { from: year * 100 + month, until: year * 100 + month };
  return { from: year * 100 + 1, until: lastOf(year, thisMonth) };
}

/** The span that a period is compared with: for a year the same months of the year before, for a month the month before. */
export function spanBefore({ year, month }: Period, thisMonth: number): Span {
  if (month === undefined) {
    const { from, until } = spanOf({ year }, thisMonth);
    return { from: from - 100, until: until - 100 };
  }
  const before = month === 1 ? (year - 1) * 100 + 12 : year * 100 + month - 1;
  return { from: before, until: before };
}

/** 2020年, 2020年9月, 2026年1—9月 */
export function spanText({ from, until }: Span): string {
  const year = Math.floor(from / 100);
  const [first, last] = [from % 100, until % 100];
  if (first === 1 && last === 12) return `${year}年`;
  return first === last ? `${year}年${first}月` : `${year}年${first}—${last}月`;
}

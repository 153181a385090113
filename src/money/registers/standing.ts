import type { Day } from '#base/kernel/index.ts';
import type { RegisterRow } from './types.ts';

/**
 * The rows that hold at the end of a day: begun and not disposed of by then, and only the last of each series.
 */
export function standing(rows: readonly RegisterRow[], on: Day): RegisterRow[] {
  const there = rows.filter((row) => row.day <= on && (row.until === null || row.until > on));
  const last = new Map<string, Day>();
  for (const { series, day } of there)
    if (series !== '' && day > (last.get(series) ?? '')) last.set(series, day);
  return there.filter((row) => row.series === '' || row.day === last.get(row.series));
}

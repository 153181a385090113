import type { Problem } from '#base/kernel/index.ts';
import type { CubeRow, Period } from '#money/ledger/index.ts';
import { problems } from './problems.ts';

type Month = Pick<Period, 'year' | 'month' | 'vouchers'>;

/**
 * The years of the books, oldest first. A year whose last month holds only the opening balances, before the books begin, does
 * not count.
 */
export function yearsOf(periods: readonly Month[]): number[] {
  const kept = periods.filter((period) => period.vouchers > 0);
  const years = [...new Set(kept.map((period) => period.year))].sort((a, b) => a - b);
  const [first] = years;
  const begins = kept.some((period) => period.year === first && period.month < 12);
  return begins ? years : years.slice(1);
}

/** Problems for earlier years that are not closed: the opening carry-over lacks their surplus. */
export function openYears(rows: readonly CubeRow[], periods: readonly Month[], year: number): Problem[] {
  const closed = new Set(rows.filter((row) => row.closing).map((row) => row.year));
  return yearsOf(periods)
    .filter((earlier) => earlier < year && !closed.has(earlier))
    .map((earlier) => problems.of('compile/earlier-year-open', `years.${earlier}`, { year: earlier }));
}

import type { Problem } from '#base/kernel/index.ts';
import type { Period } from '#money/ledger/index.ts';
import { problems } from './problems.ts';

type Month = Pick<Period, 'year' | 'month' | 'vouchers'>;
type Closable = Month & Pick<Period, 'closedAt'>;

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

/** Problems for earlier years whose December is not closed: the opening carry-over lacks their surplus. */
export function openYears(periods: readonly Closable[], year: number): Problem[] {
  const closed = new Set(
    periods.filter(({ month, closedAt }) => month === 12 && closedAt !== null).map((period) => period.year),
  );
  return yearsOf(periods)
    .filter((earlier) => earlier < year && !closed.has(earlier))
    .map((earlier) => problems.of('compile/earlier-year-open', `years.${earlier}`, { year: earlier }));
}

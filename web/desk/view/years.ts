/**
 * The years that the pages of the books offer, newest first: those with vouchers, the one that comes after them, so that a
 * new year can begin (its 指标 are registered before its first voucher), and, while no year has vouchers after it, every year
 * from the one in which the bureau's books begin (`first`) to this one.
 */
export function yearsOffered(withVouchers: readonly number[], thisYear: number, first = thisYear): number[] {
  const newest = Math.max(...withVouchers, 0);
  const next = newest === 0 ? [thisYear] : newest <= thisYear ? [newest + 1] : [];
  const begun = Math.min(...withVouchers, thisYear);
  const named = Array.from({ length: Math.max(0, begun - first + 1) }, (_, at) => first + at);
  return [...new Set([...withVouchers, ...next, ...(first < begun ? named : [])])].sort((a, b) => b - a);
}

interface Month {
  readonly year: number;
  readonly month: number;
  readonly vouchers: number;
  readonly closedAt: number | null;
}

/** Is a year closed? Its December is, with the closing vouchers; an opening voucher closes nothing. */
export function isYearClosed(months: readonly Month[], year: number): boolean {
  return months.some((one) => one.year === year && one.month === 12 && one.closedAt !== null);
}

/**
 * The year that is worked on: the newest with vouchers, or the next one when its December is closed; before the first voucher
 * the year in which the books begin.
 */
export function workYear(months: readonly Month[], thisYear: number, first = thisYear): number {
  const newest = Math.max(...months.filter(({ vouchers }) => vouchers > 0).map(({ year }) => year), 0);
  if (newest === 0) return Math.min(first, thisYear);
  const closed = months.some(({ year, month, closedAt }) => year === newest && month === 12 && closedAt);
  return closed ? newest + 1 : newest;
}

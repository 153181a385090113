/**
 * The years that the pages of the books offer, newest first: those with vouchers, and the one that comes after them, so
 * that a new year can begin: its 指标 are registered before its first voucher.
 */
export function yearsOffered(withVouchers: readonly number[], thisYear: number): number[] {
  const newest = Math.max(...withVouchers, 0);
  const next = newest === 0 ? [thisYear] : newest <= thisYear ? [newest + 1] : [];
  return [...new Set([...withVouchers, ...next])].sort((a, b) => b - a);
}

interface Month {
  readonly year: number;
  readonly month: number;
  readonly vouchers: number;
  readonly closedAt: number | null;
}

/** The year that is worked on: the newest with vouchers, or the next one when its December is closed. */
export function workYear(months: readonly Month[], thisYear: number): number {
  const newest = Math.max(...months.filter(({ vouchers }) => vouchers > 0).map(({ year }) => year), 0);
  if (newest === 0) return thisYear;
  const closed = months.some(({ year, month, closedAt }) => year === newest && month === 12 && closedAt);
  return closed ? newest + 1 : newest;
}

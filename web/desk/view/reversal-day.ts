interface Month {
  readonly year: number;
  readonly month: number;
  readonly closedAt: number | null;
}

/**
 * The first day on which a voucher can be reversed: its own while its month is open, else the first day of the next open month of
 * its year. null: the year is closed, and an error in it is corrected in a later one.
 */
export function reversalDay(day: string, months: readonly Month[]): string | null {
  const year = Number(day.slice(0, 4));
  const closed = months.filter((one) => one.year === year && one.closedAt !== null).map(({ month }) => month);
  const last = Math.max(0, ...closed);
  if (last >= 12) return null;
  return Number(day.slice(5, 7)) > last ? day : `${year}-${String(last + 1).padStart(2, '0')}-01`;
}

import { describe, expect, it } from 'vitest';
import { isYearClosed, workYear, yearsOffered } from './years.ts';

const month = (year: number, at: number, closedAt: number | null, vouchers = 9) => ({
  year,
  month: at,
  vouchers,
  closedAt,
});

describe('the years of the books', () => {
  it('offer the one after the last, so that it can begin', () => {
    expect(yearsOffered([2019, 2020], 2026)).toEqual([2021, 2020, 2019]);
    expect(yearsOffered([2026], 2026)).toEqual([2027, 2026]);
    expect(yearsOffered([2027], 2026)).toEqual([2027]);
  });

  it('begin with this one where there are none', () => {
    expect(yearsOffered([], 2026)).toEqual([2026]);
    expect(workYear([], 2026)).toBe(2026);
  });

  it('begin with the year that the founding names, although the bureau is founded later', () => {
    expect(yearsOffered([], 2026, 2025)).toEqual([2026, 2025]);
    expect(workYear([], 2026, 2025)).toBe(2025);
    expect(yearsOffered([2026], 2026, 2024)).toEqual([2027, 2026, 2025, 2024]);
    // a year that has begun in order needs no gap filled
    expect(yearsOffered([2019, 2020], 2026, 2019)).toEqual([2021, 2020, 2019]);
  });

  it('are closed with their December, and not by an opening voucher', () => {
    expect(isYearClosed([month(2025, 1, null), month(2025, 11, 5), month(2025, 12, null)], 2025)).toBe(false);
    expect(isYearClosed([month(2025, 12, 5)], 2025)).toBe(true);
    expect(isYearClosed([month(2024, 12, 5)], 2025)).toBe(false);
  });

  it('are worked on in the newest until its December is closed', () => {
    expect(workYear([month(2020, 11, 1), month(2020, 12, null)], 2026)).toBe(2020);
    expect(workYear([month(2020, 12, 1)], 2026)).toBe(2021);
    expect(workYear([month(2020, 12, 1), month(2021, 1, null, 0)], 2026)).toBe(2021);
  });
});

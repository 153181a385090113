import { describe, expect, it } from 'vitest';
import { workYear, yearsOffered } from './years.ts';

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

  it('are worked on in the newest until its December is closed', () => {
    expect(workYear([month(2020, 11, 1), month(2020, 12, null)], 2026)).toBe(2020);
    expect(workYear([month(2020, 12, 1)], 2026)).toBe(2021);
    expect(workYear([month(2020, 12, 1), month(2021, 1, null, 0)], 2026)).toBe(2021);
  });
});

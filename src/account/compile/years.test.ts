import { describe, expect, it } from 'vitest';
import { openYears, yearsOf } from './years.ts';

const month = (year: number, number: number, vouchers = 1, closedAt: number | null = null) => ({
  year,
  month: number,
  vouchers,
  closedAt,
});

describe('the years of the books', () => {
  it('are those with vouchers, oldest first', () => {
    expect(yearsOf([month(2020, 1), month(2019, 3), month(2020, 2), month(2021, 1, 0)])).toEqual([
      2019, 2020,
    ]);
  });

  it('leave out the day before the books begin, when only opening balances stand on it', () => {
    expect(yearsOf([month(2018, 12), month(2019, 1)])).toEqual([2019]);
    expect(yearsOf([])).toEqual([]);
  });
});

describe('an earlier year that nobody closed', () => {
  const periods = [month(2018, 12), month(2019, 11), month(2020, 1)];

  it('is named: compile/earlier-year-open', () => {
    expect(openYears(periods, 2020).map((problem) => problem.message)).toEqual([
      '2019年还没有年末结转，以后年度的年初结转和结余缺这一年的收支差额',
    ]);
  });

  it('is not there once its December is closed, nor does the year itself count', () => {
    expect(openYears([...periods, month(2019, 12, 3, 1)], 2020)).toEqual([]);
    expect(openYears(periods, 2019)).toEqual([]);
  });

  it('stays open with nothing but opening balances in it, which are closing vouchers by their kind', () => {
    expect(openYears([month(2025, 1), month(2026, 1)], 2026).map(({ at }) => at)).toEqual(['years.2025']);
  });
});

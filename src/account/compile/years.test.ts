import { describe, expect, it } from 'vitest';
import { bookOf, carriedOver, grantReceived } from './testing.ts';
import { openYears, yearsOf } from './years.ts';

const month = (year: number, number: number, vouchers = 1) => ({ year, month: number, vouchers });

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
  const received = grantReceived('2019-11-05', 900, '2120803', 'gov-fund');

  it('is named: compile/earlier-year-open', () => {
    expect(openYears(bookOf([received]).rows, periods, 2020).map((problem) => problem.message)).toEqual([
      '2019年还没有年末结转，以后年度的年初结转和结余缺这一年的收支差额',
    ]);
  });

  it('is not there once it is closed, nor does the year itself count', () => {
    const closed = bookOf([received, carriedOver('2019-12-31', 900, '2120803', 'gov-fund')]);
    expect(openYears(closed.rows, periods, 2020)).toEqual([]);
    expect(openYears(bookOf([received]).rows, periods, 2019)).toEqual([]);
  });
});

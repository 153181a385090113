import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '#base/kernel/index.ts';
import {
  addWorkingDays,
  isProjected,
  isWorkingDay,
  makeCalendar,
  officialCalendar as official,
  parseCovered,
  workingDaysBetween,
} from './index.ts';

const anyDay = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays(day('2019-01-01'), offset));

/** the slow and obvious way, with which the test compares the fast one */
function walk(start: Day, n: number): Day {
  let at = start;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(official, at)) left--;
  }
  return at;
}

describe('working days around the feasts of 2020', () => {
  it('works the Sunday before the National Day and rests eight days', () => {
    const week = [
      '2020-09-26',
      '2020-09-27',
      '2020-09-30',
      '2020-10-01',
      '2020-10-08',
      '2020-10-09',
      '2020-10-10',
    ];
    expect(week.map((d) => isWorkingDay(official, day(d)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('rests until 2 February, and no longer works 1 February', () => {
    const days = ['2020-01-19', '2020-01-23', '2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'];
    expect(days.map((d) => isWorkingDay(official, day(d)))).toEqual([true, true, false, false, false, true]);
  });

  it('counts twenty days from 25 September', () => {
    // 27 28 29 30 September, 9 10 12–16 19–23 26–29 October: 4 + 2 + 5 + 5 + 4 = 20
    expect(addWorkingDays(official, day('2020-09-25'), 20)).toBe('2020-10-29');
  });

  it('counts five days into the longer Spring Festival', () => {
    // 22 23 January, 3 4 5 February
    expect(addWorkingDays(official, day('2020-01-21'), 5)).toBe('2020-02-05');
  });

  it('does not count the day of the event, whatever day it is', () => {
    expect(addWorkingDays(official, day('2020-10-10'), 1)).toBe('2020-10-12');
    expect(addWorkingDays(official, day('2020-10-03'), 1)).toBe('2020-10-09');
  });

  it('gives the day itself for nought days, working or not', () => {
    expect(addWorkingDays(official, day('2020-10-03'), 0)).toBe('2020-10-03');
  });
});

describe('where the announced years end', () => {
  it('ends with the last announced year and expects weekends only beyond', () => {
    expect([official.from, official.until]).toEqual(['2019-01-01', '2026-12-31']);
    expect(isProjected(official, day('2026-12-31'))).toBe(false);
    expect(isProjected(official, day('2027-01-01'))).toBe(true);
    expect(isWorkingDay(official, day('2027-01-01'))).toBe(true);
    expect(isWorkingDay(official, day('2027-01-02'))).toBe(false);
    expect(addWorkingDays(official, day('2026-12-30'), 3)).toBe('2027-01-04');
  });

  it('refuses days before the first year and far beyond, in words', () => {
    const early = parseCovered(official, day('2018-12-31'), 'on');
    expect(early.ok ? [] : early.problems.map((p) => [p.code, p.at])).toEqual([
      ['calendar/before-coverage', 'on'],
    ]);
    const far = parseCovered(official, day('2210-01-01'));
    expect(far.ok ? [] : far.problems.map((p) => p.code)).toEqual(['calendar/too-far']);
    expect(parseCovered(official, day('2019-01-01'))).toEqual({ ok: true, value: '2019-01-01' });
  });

  it('throws when nobody asked whether the day is covered, or on a broken number', () => {
    expect(() => isWorkingDay(official, day('2018-12-31'))).toThrow(RangeError);
    expect(() => addWorkingDays(official, day('2018-12-31'), 1)).toThrow(RangeError);
    expect(() => addWorkingDays(official, day('2020-01-01'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(official, day('2020-01-01'), 1.5)).toThrow(RangeError);
  });
});

describe('a defective pack', () => {
  const row = (at: string) => ({ day: at, name: '元旦', notice: '测试' });
  it.each([
    ['no year', []],
    [
      'a missing year',
      [
        { year: 2020, holidays: [], workdays: [] },
        { year: 2022, holidays: [], workdays: [] },
      ],
    ],
    ['a day twice', [{ year: 2020, holidays: [row('2020-01-01'), row('2020-01-01')], workdays: [] }]],
    ['a day of another year', [{ year: 2020, holidays: [row('2021-01-01')], workdays: [] }]],
    ['a worked weekday', [{ year: 2020, holidays: [], workdays: [row('2020-01-02')] }]],
  ])('is not built: %s', (_what, years) => {
    expect(() => makeCalendar(years)).toThrow(RangeError);
  });
});

describe('properties', () => {
  const n = fc.integer({ min: 1, max: 300 });

  it('equals counting day by day, also across the last announced day', () => {
    fc.assert(fc.property(anyDay, n, (at, days) => addWorkingDays(official, at, days) === walk(at, days)));
  });

  it('lands on a working day that is n working days away', () => {
    fc.assert(
      fc.property(anyDay, n, (at, days) => {
        const due = addWorkingDays(official, at, days);
        expect(isWorkingDay(official, due)).toBe(true);
        expect(workingDaysBetween(official, at, due)).toBe(days);
      }),
    );
  });

  it('adds up: first a, then b days is a + b days', () => {
    fc.assert(
      fc.property(anyDay, n, n, (at, a, b) => {
        expect(addWorkingDays(official, addWorkingDays(official, at, a), b)).toBe(
          addWorkingDays(official, at, a + b),
        );
      }),
    );
  });

  it('counts the same forwards and backwards, and in two parts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(workingDaysBetween(official, a, b) + workingDaysBetween(official, b, a)).toBe(0);
        const parts = workingDaysBetween(official, a, b) + workingDaysBetween(official, b, c);
        expect(parts).toBe(workingDaysBetween(official, a, c));
      }),
    );
  });
});

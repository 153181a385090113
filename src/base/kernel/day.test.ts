import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayOf, daysBetween, monthOf, parseDay, showDay, weekdayOf, yearOf } from './day.ts';
import { instant } from './instant.ts';

describe('a day', () => {
  it.each(['2021-02-29', '2020-13-01', '2020-00-10', '2020-7-4', '20200704', '2020-07-04T00:00', ''])(
    'is not “%s” (kernel/not-a-day)',
    (text) => {
      const parsed = parseDay(text);
      expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toEqual(['kernel/not-a-day']);
    },
  );

  it('is read from a leap year', () =>
    expect(parseDay('2020-02-29')).toEqual({ ok: true, value: '2020-02-29' }));

  it('is a day in Shanghai: 16:00 UTC begins the next one', () => {
    expect(dayOf(instant(Date.parse('2020-07-04T15:59:59.999Z')))).toBe('2020-07-04');
    expect(dayOf(instant(Date.parse('2020-07-04T16:00:00.000Z')))).toBe('2020-07-05');
  });

  it('has parts, a weekday and Chinese words', () => {
    const seventhOfJuly = day('2020-07-04');
    expect([yearOf(seventhOfJuly), monthOf(seventhOfJuly), weekdayOf(seventhOfJuly)]).toEqual([2020, 7, 6]);
    expect(showDay(seventhOfJuly)).toBe('2020年7月4日');
    expect(weekdayOf(day('1969-12-28'))).toBe(7);
  });

  it('moves and comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const start = day('2020-02-28');
        const moved = addDays(start, days);
        expect(daysBetween(start, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(start);
      }),
    );
  });
});

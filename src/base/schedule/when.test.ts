import { describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { dayOf } from '#base/kernel/index.ts';
import { at } from './testing.store.ts';
import { dueMoments, nextMoment, plannedBetween, type When, whenInWords } from './when.ts';

const nightly: When = { on: 'every-day', at: '02:30' };
const mornings: When = { on: 'working-days', at: '08:00' };
const days = (when: When, after: string, until: string) =>
  plannedBetween(when, at(after), at(until), officialCalendar).map(dayOf);

describe('planned moments', () => {
  it('are after the first and not after the last of two moments', () => {
    expect(days(nightly, '2026-11-28T02:30', '2026-11-30T02:30')).toEqual(['2026-11-29', '2026-11-30']);
    expect(days(nightly, '2026-11-28T02:29', '2026-11-28T02:30')).toEqual(['2026-11-28']);
    expect(days(nightly, '2026-11-28T02:30', '2026-11-29T02:29')).toEqual([]);
  });

  it('of working days leave out holidays and keep working Sundays (国办发明电〔2020〕)', () => {
    // 1–8 October 2020 were holidays, Sunday 27 September and Saturday 10 October working days
    expect(days(mornings, '2020-09-26T00:00', '2020-10-10T12:00')).toEqual([
      '2020-09-27',
      '2020-09-28',
      '2020-09-29',
      '2020-09-30',
      '2020-10-09',
      '2020-10-10',
    ]);
  });

  it('look back a year and a day at most', () => {
    expect(days(nightly, '2020-01-01T00:00', '2026-01-01T12:00')).toHaveLength(367);
  });
});

describe('what is due', () => {
  const after = at('2026-11-28T12:00');
  const now = at('2026-12-01T09:00');

  it('after a stop is the last moment alone, or each where each is wanted', () => {
    const due = (missed: 'once' | 'each') =>
      dueMoments({ when: nightly, missed }, after, now, officialCalendar).map(dayOf);
    expect(due('once')).toEqual(['2026-12-01']);
    expect(due('each')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
  });
});

describe('the next moment', () => {
  const next = (when: When, now: string) => nextMoment(when, at(now), officialCalendar);

  it('is later today, else tomorrow, else on the next working day', () => {
    expect(next(nightly, '2026-11-28T02:29')).toBe(at('2026-11-28T02:30'));
    expect(next(nightly, '2026-11-28T02:30')).toBe(at('2026-11-29T02:30'));
    // Saturday 28 November 2026
    expect(next(mornings, '2026-11-27T08:00')).toBe(at('2026-11-30T08:00'));
    expect(next(mornings, '2020-09-30T12:00')).toBe(at('2020-10-09T08:00'));
  });
});

it('is told in words', () => {
  expect([nightly, mornings].map(whenInWords)).toEqual(['每天 02:30', '每个工作日 08:00']);
});

import { describe, expect, it } from 'vitest';
import { monthsOf } from './query.ts';
import { spanBefore, spanOf, spanText } from './span.ts';

const NOW = 202609;

describe('a span of months', () => {
  it('is a whole year, but of this year what has begun', () => {
    expect(spanOf({ year: 2020 }, NOW)).toEqual({ from: 202001, until: 202012 });
    expect(spanOf({ year: 2026 }, NOW)).toEqual({ from: 202601, until: 202609 });
    expect(spanOf({ year: 2026, month: 3 }, NOW)).toEqual({ from: 202603, until: 202603 });
  });

  it('is compared with the same months of the year before, a month with the month before', () => {
    expect(spanBefore({ year: 2020 }, NOW)).toEqual({ from: 201901, until: 201912 });
    expect(spanBefore({ year: 2026 }, NOW)).toEqual({ from: 202501, until: 202509 });
    expect(spanBefore({ year: 2026, month: 3 }, NOW)).toEqual({ from: 202602, until: 202602 });
    expect(spanBefore({ year: 2026, month: 1 }, NOW)).toEqual({ from: 202512, until: 202512 });
  });

  it('is said in words', () => {
    expect(spanText({ from: 202001, until: 202012 })).toBe('2020年');
    expect(spanText({ from: 202601, until: 202609 })).toBe('2026年1—9月');
    expect(spanText({ from: 202003, until: 202003 })).toBe('2020年3月');
    expect(spanText({ from: 202601, until: 202601 })).toBe('2026年1月');
  });

  it('names its months over the turn of a year; backwards it has none', () => {
    expect(monthsOf({ from: 201911, until: 202002 })).toEqual([201911, 201912, 202001, 202002]);
    expect(monthsOf({ from: 202002, until: 202001 })).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, weekdayOf } from '#base/kernel/index.ts';
import { isWorkingDay } from './calendar.ts';
import { announcedYears, officialCalendar } from './official.ts';

const require = createRequire(import.meta.url);
const chineseDays = require('chinese-days') as { isWorkday(day: string): boolean };

interface SecondSource {
  readonly dates: readonly { readonly date: string; readonly type: 'public_holiday' | 'transfer_workday' }[];
}

function secondSource(year: number): SecondSource {
  const path = require.resolve(`holiday-calendar/data/CN/${year}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as SecondSource;
}

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let at = day(`${year}-01-01`); at.startsWith(String(year)); at = addDays(at, 1)) days.push(at);
  return days;
}

describe.each(announcedYears.map((pack) => [pack.year, pack] as const))('the pack of %i', (year, pack) => {
  it('agrees with chinese-days on every day', () => {
    const differ = daysOf(year).filter(
      (at) => isWorkingDay(officialCalendar, at) !== chineseDays.isWorkday(at),
    );
    expect(differ).toEqual([]);
  });

  it('agrees with holiday-calendar on every day', () => {
    const types = new Map(secondSource(year).dates.map((row) => [row.date, row.type]));
    const differ = daysOf(year).filter((at) => {
      const type = types.get(at);
      const working = type ? type === 'transfer_workday' : weekdayOf(at) < 6;
      return isWorkingDay(officialCalendar, at) !== working;
    });
    expect(differ).toEqual([]);
  });

  it('has the usual number of working days and all seven feasts', () => {
    const working = daysOf(year).filter((at) => isWorkingDay(officialCalendar, at)).length;
    expect(working).toBeGreaterThanOrEqual(248);
    expect(working).toBeLessThanOrEqual(252);
    const feasts = pack.holidays.map((row) => row.name).join();
    const usual = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];
    expect(usual.filter((feast) => !feasts.includes(feast))).toEqual([]);
  });

  it('names a notice for every moved day', () => {
    const known = new Set(pack.notices.map((notice) => notice.number));
    const strays = [...pack.holidays, ...pack.workdays].filter((row) => !known.has(row.notice));
    expect(strays).toEqual([]);
  });
});

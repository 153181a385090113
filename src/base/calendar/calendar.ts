import {
  addDays,
  type Day,
  day,
  daysBetween,
  ok,
  type Result,
  refused,
  showDay,
  weekdayOf,
} from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/** A day that the State Council has moved: a weekday off (or a named holiday), or a weekend day that is worked. */
export interface MovedDay {
  readonly day: string;
  /** the festival it belongs to */
  readonly name: string;
  /** number of the notice */
  readonly notice: string;
}

/** One announced year of packs/calendar. */
export interface CalendarYear {
  readonly year: number;
  readonly holidays: readonly MovedDay[];
  readonly workdays: readonly MovedDay[];
}

/**
 * The working days of consecutive announced years, counted once. Days are offsets from `from`; every question takes constant
 * time.
 */
export interface Calendar {
  /** first day of the first announced year */
  readonly from: Day;
  /** last day of the last announced year; later days follow weekends alone and are only expected (预计) */
  readonly until: Day;
  /** [i] = working days among the first i days */
  readonly counted: Uint16Array;
  /** [k] = offset of the k-th working day, from 0 */
  readonly workdayOffsets: Uint16Array;
  readonly moved: ReadonlyMap<Day, MovedDay & { readonly working: boolean }>;
}

/** The last day that is accepted: a typing error in the year should not become a due day. */
const LAST = day('2199-12-31');

/**
 * Builds a calendar. Throws when the years do not follow one another, or when a row repeats a day, lies outside its year, or
 * (for a worked day) falls on a weekday: such a pack is a defect.
 */
export function makeCalendar(years: readonly CalendarYear[]): Calendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (!first || !last) throw new RangeError('a calendar needs at least one year');
  const moved = new Map<Day, MovedDay & { working: boolean }>();
  sorted.forEach((year, index) => {
    if (year.year !== first.year + index) throw new RangeError(`calendar year ${year.year} does not follow`);
    for (const [rows, working] of [
      [year.holidays, false],
      [year.workdays, true],
    ] as const) {
      for (const row of rows) {
        const at = day(row.day);
        const bad = moved.has(at) || !row.day.startsWith(`${year.year}-`) || (working && weekdayOf(at) < 6);
        if (bad) throw new RangeError(`calendar ${year.year}: ${row.day} is repeated or misplaced`);
        moved.set(at, { ...row, working });
      }
    }
  });
  const from = day(`${first.year}-01-01`);
  const until = day(`${last.year}-12-31`);
  return { from, until, moved, ...count(from, until, moved) };
}

function count(
  from: Day,
  until: Day,
  moved: Calendar['moved'],
): Pick<Calendar, 'counted' | 'workdayOffsets'> {
  const length = daysBetween(from, until) + 1;
  const counted = new Uint16Array(length + 1);
  const offsets: number[] = [];
  for (let i = 0; i < length; i++) {
    const at = addDays(from, i);
    if (moved.get(at)?.working ?? weekdayOf(at) < 6) offsets.push(i);
    counted[i + 1] = offsets.length;
  }
  return { counted, workdayOffsets: Uint16Array.from(offsets) };
}

/** Reads a day for counting. Refuses days before the first announced year and after 2199. */
export function parseCovered(calendar: Calendar, at: Day, path = 'day'): Result<Day> {
  if (at < calendar.from) {
    return refused(
      problems.of('calendar/before-coverage', path, { day: showDay(at), from: showDay(calendar.from) }),
    );
  }
  if (at > LAST) return refused(problems.of('calendar/too-far', path, { day: showDay(at) }));
  return ok(at);
}

/** Is this day later than the last announced year, so that its count is only expected (预计)? */
export function isProjected(calendar: Calendar, at: Day): boolean {
  return at > calendar.until;
}

/** Is it a working day? After the last announced year, Monday to Friday are. Throws on a day that is not covered. */
export function isWorkingDay(calendar: Calendar, at: Day): boolean {
  requireCovered(calendar, at);
  return calendar.moved.get(at)?.working ?? weekdayOf(at) < 6;
}

/**
 * The n-th working day after `start`. The day of the event is not counted, the last day is (行政许可法第八十二条). n = 0 gives
 * `start` itself, worked or not: what is due on the spot is due on that day. Throws on a negative n, on a fraction, and on a
 * day that is not covered.
 */
export function addWorkingDays(calendar: Calendar, start: Day, n: number): Day {
  requireCovered(calendar, start);
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  if (n === 0) return start;
  return dayNumbered(calendar, numberOf(calendar, start) + n);
}

/**
 * Working days after `from` up to and with `to`; negative the other way round, so that
 * workingDaysBetween(a, b) = -workingDaysBetween(b, a). Throws on a day that is not covered.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  requireCovered(calendar, from);
  requireCovered(calendar, to);
  const days = numberOf(calendar, to) - numberOf(calendar, from);
  return days === 0 ? 0 : days;
}

/** The number of working days from the first covered day up to and with `at`. */
function numberOf(calendar: Calendar, at: Day): number {
  const offset = daysBetween(calendar.from, at);
  const announced = calendar.counted.length - 1;
  if (offset < announced) return calendar.counted[offset + 1] ?? 0;
  const total = calendar.workdayOffsets.length;
  return total + weekdaysIn(weekdayOf(calendar.until), offset + 1 - announced);
}

/** Mondays to Fridays among `days` days that follow a day with weekday `after` (1 Monday … 7 Sunday). */
function weekdaysIn(after: number, days: number): number {
  let found = Math.floor(days / 7) * 5;
  for (let i = 1; i <= days % 7; i++) if ((after + i - 1) % 7 < 5) found++;
  return found;
}

/** The day with this number; the inverse of numberOf on working days. */
function dayNumbered(calendar: Calendar, number: number): Day {
  const total = calendar.workdayOffsets.length;
  if (number <= total) return addDays(calendar.from, calendar.workdayOffsets[number - 1] ?? 0);
  const beyond = number - total;
  // whole weeks first, but one day less, so that the last step ends on a weekday
  let at = addDays(calendar.until, Math.floor((beyond - 1) / 5) * 7);
  for (let left = ((beyond - 1) % 5) + 1; left > 0; ) {
    at = addDays(at, 1);
    if (weekdayOf(at) < 6) left--;
  }
  return at;
}

/** Guards the first day only: a count from a covered day may go beyond the last accepted day. */
function requireCovered(calendar: Calendar, at: Day): void {
  if (at < calendar.from)
    throw new RangeError(`${at} is not covered by the calendar; ask parseCovered first`);
}

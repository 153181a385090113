import { isWorkingDay, officialCalendar } from '#base/calendar/index.ts';
import { addDays, type Day, day } from '#base/kernel/index.ts';
import type { Random } from './random.ts';

/** Working days from `from` to `until`, both included. */
export function workingDays(from: Day, until: Day): Day[] {
  const days: Day[] = [];
  for (let at = from; at <= until; at = addDays(at, 1)) if (isWorkingDay(officialCalendar, at)) days.push(at);
  return days;
}

export function monthStart(year: number, month: number): Day {
  return day(`${year}-${String(month).padStart(2, '0')}-01`);
}

export function workingDaysOf(year: number, month: number): Day[] {
  const next = month === 12 ? day(`${year + 1}-01-01`) : monthStart(year, month + 1);
  return workingDays(monthStart(year, month), addDays(next, -1));
}

/** The first working day on or after the given day of the month. */
export function fromThe(year: number, month: number, dayOfMonth: number): Day {
  const start = addDays(monthStart(year, month), dayOfMonth - 1);
  return workingDays(start, addDays(start, 15))[0]!;
}

export function lastWorkingDay(year: number, month: number): Day {
  return workingDaysOf(year, month).at(-1)!;
}

/** `count` working days of a span, ascending; a day may occur twice. */
export function scatter(random: Random, from: Day, until: Day, count: number): Day[] {
  const days = workingDays(from, until);
  return Array.from({ length: count }, () => random.pick(days)).sort();
}

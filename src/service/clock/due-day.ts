import { addWorkingDays, type Calendar, workingDaysBetween } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import { openStop } from './stop.ts';
import type { ClockState, Limits, Stop } from './types.ts';

/**
 * The n-th working day after acceptance, leaving out the working days of the stops (行政许可法第四十五条、第八十二条).
 * A due day that lay before a stop is not moved by it. Null when the count runs into a stop that is still open.
 * `stops` are in order of time and do not overlap.
 */
export function countDue(calendar: Calendar, acceptedOn: Day, n: number, stops: readonly Stop[]): Day | null {
  let from = acceptedOn;
  let left = n;
  for (const stop of stops) {
    const before = workingDaysBetween(calendar, from, stop.from);
    if (left <= before) break;
    if (stop.until === null) return null;
    left -= before;
    from = stop.until;
  }
  return addWorkingDays(calendar, from, left);
}

/**
 * 法定到期日 (行政许可法第四十二条) or 承诺到期日 (优化营商环境条例第三十六条第二款), kept apart by `which`. An extension
 * moves both. Null before acceptance, without such a limit, and while the clock is stopped.
 */
export function dueDay(
  which: 'statutory' | 'promised',
  state: ClockState,
  context: { readonly calendar: Calendar; readonly limits: Limits },
): Day | null {
  const limit = context.limits[which];
  if (!state.acceptedOn || limit === null || openStop(state)) return null;
  return countDue(context.calendar, state.acceptedOn, limit + state.extendedBy, state.stops);
}

import { type Calendar, workingDaysBetween } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import { openStop } from './stop.ts';
import type { ClockState, Light } from './types.ts';

/** With so many working days left the light turns yellow (电子监察: 到期前的一个工作日). */
const WARN_AT = 1;

export interface DueDays {
  readonly statutoryDue: Day | null;
  readonly promisedDue: Day | null;
}

/**
 * The lamp of 电子监察, the first that fits: done, paused, green before acceptance, red past the law (or accepted by
 * silence), orange past the promise, yellow near its end, green. Without a promise there is nothing to warn of.
 */
export function light(state: ClockState, due: DueDays, asOf: Day, calendar: Calendar): Light {
  if (state.refusedOn || state.decidedOn) return 'done';
  if (openStop(state)) return 'paused';
  if (!state.acceptedOn) return 'green';
  if (state.deemed || (due.statutoryDue && asOf > due.statutoryDue)) return 'red';
  if (due.promisedDue && asOf > due.promisedDue) return 'orange';
  const end = due.promisedDue;
  return end && workingDaysBetween(calendar, asOf, end) <= WARN_AT ? 'yellow' : 'green';
}

/** Working days after asOf up to the promised day: 0 on that day. Null without one, past it, paused or closed. */
export function workingDaysLeft(
  state: ClockState,
  due: DueDays,
  asOf: Day,
  calendar: Calendar,
): number | null {
  if (state.decidedOn || !due.promisedDue || asOf > due.promisedDue) return null;
  return workingDaysBetween(calendar, asOf, due.promisedDue);
}

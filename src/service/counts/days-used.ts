import { type Calendar, workingDaysBetween } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';

/**
 * 用时: the working days after the acceptance up to and with the decision, without those of the stops, counted as the
 * clock counts its due days (行政许可法第四十五条、第八十二条). A case that is decided by its due day has used no more than
 * its limit. A stop takes the working days after its day up to and with the day of its end.
 */
export function daysUsed(calendar: Calendar, { acceptedOn, decidedOn, events }: Read): number {
  let used = workingDaysBetween(calendar, acceptedOn, decidedOn);
  let from: Day | null = null;
  for (const event of events) {
    if (event.do === 'stop') from = event.on;
    if (event.do !== 'resume' || !from) continue;
    used -= workingDaysBetween(calendar, from, event.on);
    from = null;
  }
  // decided while the clock stood: the days after the stop were not used
  return from ? used - workingDaysBetween(calendar, from, decidedOn) : used;
}

interface Read {
  readonly acceptedOn: Day;
  readonly decidedOn: Day;
  /** events of the case's clock, in the order in which they happened */
  readonly events: readonly ClockEvent[];
}

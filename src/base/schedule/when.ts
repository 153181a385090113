import { type Calendar, isWorkingDay } from '#base/calendar/index.ts';
import { addDays, type Day, dayOf, type Instant, instant } from '#base/kernel/index.ts';

/** The days and the hour of a job, in Asia/Shanghai, which has no summer time. */
export interface When {
  readonly on: 'every-day' | 'working-days';
  /** `HH:MM` */
  readonly at: string;
}

/** the longest look back; a longer stop loses its oldest days */
const FURTHEST_DAYS = 366;

/** The planned moment on a day. */
export function momentOn(when: When, day: Day): Instant {
  return instant(Date.parse(`${day}T${when.at}:00+08:00`));
}

/** The planned moments after `after` and not after `until`, the oldest first; at most those of the last 366 days. */
export function plannedBetween(when: When, after: Instant, until: Instant, calendar: Calendar): Instant[] {
  const last = dayOf(until);
  const furthest = addDays(last, -FURTHEST_DAYS);
  const found: Instant[] = [];
  for (let day = later(dayOf(after), furthest); day <= last; day = addDays(day, 1)) {
    const moment = momentOn(when, day);
    if (moment > after && moment <= until && isOn(when, day, calendar)) found.push(moment);
  }
  return found;
}

/** The due moments since the last planned one: after a stop only the last, or each of them. */
export function dueMoments(
  { when, missed }: { readonly when: When; readonly missed: 'once' | 'each' },
  after: Instant,
  now: Instant,
  calendar: Calendar,
): Instant[] {
  const planned = plannedBetween(when, after, now, calendar);
  return missed === 'each' ? planned : planned.slice(-1);
}

/** The next planned moment after now. */
export function nextMoment(when: When, now: Instant, calendar: Calendar): Instant {
  let day = dayOf(now);
  // the loop is short, because holidays have only some days
  while (momentOn(when, day) <= now || !isOn(when, day, calendar)) day = addDays(day, 1);
  return momentOn(when, day);
}

/** “每天 02:30”, “每个工作日 08:00” */
export function whenInWords({ on, at }: When): string {
  return `${on === 'working-days' ? '每个工作日' : '每天'} ${at}`;
}

function isOn({ on }: When, day: Day, calendar: Calendar): boolean {
  return on === 'every-day' || isWorkingDay(calendar, day);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

import { addWorkingDays, type Calendar, workingDaysBetween } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import pack from '#packs/cases/reminders.json' with { type: 'json' };
import { type CaseState, DISSATISFIED } from '#service/cases/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import type { ReminderRule } from './rule-names.ts';

export interface Reminder {
  readonly rule: ReminderRule;
  /** the day of the rule: until when, or since when */
  readonly due: Day;
}

export interface ReminderDays {
  /** working days after the notice */
  readonly supplementAfter: number;
  /** working days before the last day */
  readonly supplyBefore: number;
}

/** What packs/cases/reminders.json says for a day; before its first date, its first value. */
export function reminderDays(day: Day): ReminderDays {
  const [first, ...later] = pack.values;
  if (!first) throw new Error('packs/cases/reminders.json has no value');
  return later.reduce((one, value) => (value.from <= day ? value : one), first);
}

/** With so many working days left the light is yellow (service/clock/light.ts), and the reminder is given. */
const NEAR = 1;

/** working days for which a bad rating is shown to who does not say 知道了 */
const RATING_SHOWN = 15;

/** A bad rating, whatever the state of its case: somebody was promised that it is read. */
function rated({ rating, ratedOn }: CaseState, today: Day, calendar: Calendar): Reminder[] {
  if (rating === null || rating < DISSATISFIED || !ratedOn) return [];
  return workingDaysBetween(calendar, ratedOn, today) <= RATING_SHOWN
    ? [{ rule: 'dissatisfied', due: ratedOn }]
    : [];
}

/**
 * The reminders of an open case on a day, by its clock. There is none while the clock stands or after the decision. The same
 * rules say whether a stored reminder still holds.
 */
export function remindersOf(
  state: CaseState,
  clock: ClockAnswer,
  today: Day,
  calendar: Calendar,
  days = reminderDays(today),
): Reminder[] {
  const told = rated(state, today, calendar);
  if (state.decision || clock.light === 'done' || clock.light === 'paused') return told;
  return [
    ...told,
    ...pressing(state, clock, today),
    ...supplies(state, today, calendar, days),
    ...supplement(state, today, calendar, days),
  ];
}

/** The gravest of the law's day and the promised day; before acceptance, the last day of the answer. */
function pressing({ status }: CaseState, clock: ClockAnswer, today: Day): Reminder[] {
  const { acceptedOn, noticeDue, promisedDue, statutoryDue, workingDaysLeft } = clock;
  const waits = status === 'received' || status === 'submitted';
  if (waits && acceptedOn) return [{ rule: 'deemed', due: acceptedOn }, ...late(clock, today)];
  if (!acceptedOn) return noticeDue === today ? [{ rule: 'notice', due: today }] : [];
  if (statutoryDue && today > statutoryDue) return late(clock, today);
  if (promisedDue && today > promisedDue) return [{ rule: 'orange', due: promisedDue }];
  if (promisedDue && workingDaysLeft !== null && workingDaysLeft <= NEAR)
    return [{ rule: 'yellow', due: promisedDue }];
  return [];
}

function late({ statutoryDue }: ClockAnswer, today: Day): Reminder[] {
  return statutoryDue && today > statutoryDue ? [{ rule: 'red', due: statutoryDue }] : [];
}

/** Materials that may follow (容缺受理), one reminder for each last day. */
function supplies(
  { tolerated }: CaseState,
  today: Day,
  calendar: Calendar,
  { supplyBefore }: ReminderDays,
): Reminder[] {
  const near = [...new Set(Object.values(tolerated))].filter(
    (until) => today > until || workingDaysBetween(calendar, today, until) <= supplyBefore,
  );
  return near.toSorted().map((due) => ({ rule: 'supply', due }));
}

/** The law sets no last day for a supplement; after some days the applicant is reminded (packs/cases/reminders.json). */
function supplement(
  { status, clock }: CaseState,
  today: Day,
  calendar: Calendar,
  { supplementAfter }: ReminderDays,
): Reminder[] {
  if (status !== 'notified' && status !== 'returned') return [];
  const notice = clock.findLast((event) => event.do === 'notify');
  if (!notice) return [];
  const due = addWorkingDays(calendar, notice.on, supplementAfter);
  return today >= due ? [{ rule: 'supplement', due }] : [];
}

import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Day, Instant } from '#base/kernel/index.ts';
import type { Permission } from '#base/org/index.ts';
import { type Actor, BEFORE_ACCEPTANCE, caseReading } from '#service/cases/index.ts';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { type ReminderRule, reminderRules } from './rule-names.ts';
import { remindersOf } from './rules.ts';

export interface StandingReminder {
  readonly number: string;
  readonly rule: ReminderRule;
  readonly due: Day;
  /** when the reminder was given */
  readonly at: Instant;
  /** name of the item */
  readonly item: string;
  /** id of who handles the case */
  readonly handler: string;
  readonly applicant: string;
}

type Found = Pick<StandingReminder, 'number' | 'rule' | 'due' | 'at'>;

/** the longest list that is read: longer ones are a queue, not reminders */
const MOST = 500;
const order = Object.keys(reminderRules);

/**
 * Lists the reminders of a member of staff: all of the cases that they handle, and of those that wait for their unit's decision
 * in nobody's hands; of a unit whose extensions they approve, what is past the law's day and what nobody handles. A reminder is gone when its rule no longer holds for the case, and for
 * whoever has said 知道了. A bad rating is shown to who handled the case and to the unit's director. The gravest come first, then the oldest day.
 */
export async function listReminders(
  db: Db,
  district: string,
  who: Actor,
  today: Day,
): Promise<StandingReminder[]> {
  const may = (permission: Permission) => who.permissions.includes(permission);
  const headed = may('case.approve-extension') ? who.unit : null;
  const reviewed = may('case.review') || may('case.decide') ? who.unit : null;
  const { rows } = await sql<Found>`
    SELECT r.number, r.rule, r.due, r.at FROM (
      SELECT number, true AS own FROM case_file WHERE district = ${district} AND handler = ${who.id} AND open
      UNION
      SELECT number, status <> ALL(${texts(BEFORE_ACCEPTANCE)}::text[]) FROM case_file
      WHERE district = ${district} AND unit = ${reviewed} AND open AND (handler = '-' OR handler = applicant)
      UNION
      SELECT number, handler = '-' OR handler = applicant FROM case_file
      WHERE district = ${district} AND unit = ${headed} AND open
      UNION
      SELECT f.number, true FROM reminder b JOIN case_file f USING (district, number)
      WHERE b.district = ${district} AND b.rule = 'dissatisfied' AND (f.handler = ${who.id} OR f.unit = ${headed})
    ) c JOIN reminder r ON r.district = ${district} AND r.number = c.number
    WHERE (c.own OR r.rule IN ('red', 'deemed')) AND NOT EXISTS (
      SELECT 1 FROM reminder_read k WHERE k.district = ${district} AND k.staff = ${who.id}
        AND k.number = r.number AND k.rule = r.rule AND k.due = r.due)
    GROUP BY r.number, r.rule, r.due, r.at
    ORDER BY r.due, r.number LIMIT ${MOST}`.execute(db);
  const cases = await caseReading.load(db, district, [...new Set(rows.map(({ number }) => number))]);
  return rows
    .flatMap((row): StandingReminder[] => {
      const state = cases.get(row.number)?.state;
      if (!state) return [];
      const now = remindersOf(state, caseReading.clockOn(state, today), today, officialCalendar);
      const holds = now.some(({ rule, due }) => rule === row.rule && due === row.due);
      const { handler, applicant, terms } = state;
      return holds ? [{ ...row, item: terms.name, handler, applicant }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
}

/** Records that somebody has read a reminder; false when there is no such reminder. A second time changes nothing. */
export async function readReminder(
  db: Db,
  district: string,
  staff: string,
  { number, rule, due }: Pick<StandingReminder, 'number' | 'rule' | 'due'>,
  at: Instant,
): Promise<boolean> {
  const { rows } = await sql`
    WITH known AS (
      SELECT 1 FROM reminder
      WHERE district = ${district} AND number = ${number} AND rule = ${rule} AND due = ${due}::date
    ), written AS (
      INSERT INTO reminder_read (district, staff, number, rule, due, at)
      SELECT ${district}, ${staff}, ${number}, ${rule}, ${due}::date, ${at}::bigint FROM known
      ON CONFLICT DO NOTHING
    )
    SELECT 1 FROM known`.execute(db);
  return rows.length > 0;
}

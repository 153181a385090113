import { sql } from 'kysely';
import { addWorkingDays, type Calendar, officialCalendar } from '#base/calendar/index.ts';
import type { Command, NewFact } from '#base/journal/index.ts';
import { addDays, type Day, ok } from '#base/kernel/index.ts';
import type { JobContext, JobWork } from '#base/schedule/index.ts';
import { caseReading, listDissatisfied, listPressing, type PressingCase } from '#service/cases/index.ts';
import { type Reminded, reminderFact } from '#service/messages/index.ts';
import { texts } from '#shell/db/arrays.ts';
import { type Reminder, remindersOf } from './rules.ts';

/** who reminds, as facts name it */
const BY = 'yimen jobs';
const PORTION = 1_000;
/** working days before the promised day: no reminder of it is given earlier */
const AHEAD = 1;
/** days for which ratings are looked at again: more than the working days of rules.ts */
const LOOKED_BACK = 40;

interface Given extends Reminder {
  readonly of: PressingCase;
}

/**
 * Tells staff and applicants what comes due or has passed: once for each case, rule and day. The next run makes up for a
 * missed day, and a run that is begun again says nothing twice.
 */
export const reminding: JobWork = {
  title: '到期提醒',
  does: '每个工作日早上提醒经办人：快到承诺期限、已过承诺期限、已过法定期限（同时提醒部门负责人）、今天必须答复收件、后补材料快到期、申请人久未补正、申请人评价不满意（同时提醒部门负责人）的办件；材料和补正同时给申请人发一条消息。同一件事只提醒一次。',
  async run(context) {
    const { tx, district, day } = context;
    const until = addWorkingDays(officialCalendar, day, AHEAD);
    let staff = 0;
    const applicants: Given[] = [];
    for (let after = ''; ; ) {
      const cases = await listPressing(tx, district, until, { after, limit: PORTION });
      const given = cases.flatMap((of) => reminders(of, day, officialCalendar));
      staff += await remember(context, given);
      applicants.push(...given.filter(({ rule }) => rule === 'supply' || rule === 'supplement'));
      if (cases.length < PORTION) break;
      after = cases.at(-1)?.number ?? '';
    }
    const since = addDays(day, -LOOKED_BACK);
    const unhappy = await listDissatisfied(tx, district, since);
    staff += await remember(
      context,
      unhappy.flatMap((of) => reminders(of, day, officialCalendar)),
    );
    const told = await tell(context, applicants);
    return staff + told === 0 ? '没有新的提醒' : `给经办人新提醒 ${staff} 条，给申请人发了 ${told} 条消息`;
  },
};

function reminders(of: PressingCase, day: Day, calendar: Calendar): Given[] {
  const clock = caseReading.clockOn(of.state, day);
  return remindersOf(of.state, clock, day, calendar).map((one) => ({ ...one, of }));
}

/** Stores the reminders; returns how many are new. */
async function remember({ tx, district, at }: JobContext, given: readonly Given[]): Promise<number> {
  if (given.length === 0) return 0;
  const column = (of: (one: Given) => string) => texts(given.map(of));
  const { rows } = await sql`
    INSERT INTO reminder (district, number, rule, due, at)
    SELECT ${district}, number, rule, due, ${at}::bigint
    FROM unnest(${column(({ of }) => of.number)}::text[], ${column(({ rule }) => rule)}::text[],
                ${column(({ due }) => due)}::date[]) AS given(number, rule, due)
    ON CONFLICT DO NOTHING RETURNING 1`.execute(tx);
  return rows.length;
}

type Telling = Command & { readonly fact: NewFact };

/** Stores a message to the applicant as a fact. Case, rule and day are its request id, so it is never sent twice. */
async function tell(
  { tx, journal, district, day, at }: JobContext,
  given: readonly Given[],
): Promise<number> {
  const all = given.flatMap((one): Telling[] => {
    const said = saidOf(one, day);
    if (!said) return [];
    const { number } = one.of;
    const requestId = `remind/${number}/${one.rule}/${one.due}`;
    return [{ district, requestId, actor: BY, at, input: requestId, fact: reminderFact(said) }];
  });
  const { rows } = await sql<{ id: string }>`
    SELECT request_id AS id FROM journal_request
    WHERE district = ${district} AND request_id = ANY(${texts(all.map(({ requestId }) => requestId))}::text[])`.execute(
    tx,
  );
  const known = new Set(rows.map(({ id }) => id));
  const open = all.filter(({ requestId }) => !known.has(requestId));
  const answers = await journal.executeMany(open, async (_tx, asked) =>
    asked.map(({ fact }) => ok({ facts: [fact], answer: null })),
  );
  return answers.filter((answer) => answer.ok).length;
}

/** What the applicant is told; null for a rule that concerns the bureau alone, and for a last day that has passed. */
function saidOf({ rule, due, of: { number, version, state } }: Given, day: Day): Reminded | null {
  const about = { number, item: state.terms.name, seen: version };
  if (rule === 'supplement') {
    const noticed = state.clock.findLast((event) => event.do === 'notify')?.on;
    return noticed ? { ...about, rule, missing: state.missing, noticed } : null;
  }
  if (rule !== 'supply' || due < day) return null;
  const names = Object.entries(state.tolerated).flatMap(([name, until]) => (until === due ? [name] : []));
  return { ...about, rule, names, until: due };
}

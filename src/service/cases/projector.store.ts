import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Fact, Projector } from '#base/journal/index.ts';
import { type Day, yearOf } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { verbs } from './commands/index.ts';
import { clockOn } from './commands/shared.ts';
import { type CaseFact, evolve } from './handle.ts';
import { isOpen, nextDue } from './next-due.ts';
import { permitLaw } from './rules/index.ts';
import type { CaseState } from './types.ts';

export const CASE_STREAM = 'case/';

export function numberOf(fact: Pick<Fact, 'stream'>): string {
  return fact.stream.slice(CASE_STREAM.length);
}

/** The cases with these numbers, and the versions of their streams. */
export async function loadCases(
  tx: Db,
  district: string,
  numbers: readonly string[],
): Promise<Map<string, { readonly state: CaseState; readonly version: number }>> {
  const { rows } = await sql<{ number: string; state: CaseState; version: number }>`
    SELECT number, state, version FROM case_file WHERE district = ${district} AND number = ANY(${numbers})`.execute(
    tx,
  );
  return new Map(rows.map(({ number, state, version }) => [number, { state, version }]));
}

/** Folds the new facts onto the cases as they stand, in memory, and writes each case once. */
async function fold(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const cases = await loadCases(tx, district, [...new Set(facts.map(numberOf))]);
  /** the first and the last day that these facts name; the first is the opening if the case is new */
  const days = new Map<string, readonly [CaseFact['payload']['on'], CaseFact['payload']['on']]>();
  for (const fact of facts) {
    const number = numberOf(fact);
    const { kind, payload } = fact as unknown as CaseFact;
    const state = evolve(cases.get(number)?.state ?? null, { kind, payload });
    cases.set(number, { state, version: fact.version });
    days.set(number, [days.get(number)?.[0] ?? payload.on, payload.on]);
  }
  const rows = [...days].map(([number, [on, last]]) => {
    const { state, version } = cases.get(number)!;
    const clock = clockOn(state, last, officialCalendar, permitLaw);
    const { noticeDue, statutoryDue, promisedDue, deliverBy } = clock;
    const dues = {
      noticeDue,
      statutoryDue,
      promisedDue,
      deliverBy,
      open: isOpen(state),
      due: nextDue(state, clock),
    };
    return { number, version, on, ...dues, state };
  });
  await sql`
    INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
                           opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, state)
    SELECT ${district}, number, version, state->>'status', state->'terms'->>'item', (state->'terms'->>'version')::int,
           state->'terms'->>'unit', state->>'site', state->>'applicant', state->>'handler',
           "on", "noticeDue", "statutoryDue", "promisedDue", "deliverBy", open, due, state
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(number text, version int, "on" date, "noticeDue" date, "statutoryDue" date, "promisedDue" date,
           "deliverBy" date, open boolean, due date, state jsonb)
    ON CONFLICT (district, number) DO UPDATE SET
      version = excluded.version, status = excluded.status, handler = excluded.handler,
      notice_due = excluded.notice_due, statutory_due = excluded.statutory_due,
      promised_due = excluded.promised_due, deliver_by = excluded.deliver_by, open = excluded.open,
      due = excluded.due, state = excluded.state`.execute(tx);
}

/** A number can only grow, so that portions of a rebuild may be of any size. */
async function countPapers(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.flatMap((fact) => {
    const { document, counted } = (fact as unknown as CaseFact).payload;
    const given: { kind: string; year: number; last: number }[] = [];
    if (document) given.push({ kind: document.kind, year: yearOf(document.on), last: document.sequence });
    if (counted) given.push({ kind: counted.series, year: counted.year, last: counted.sequence });
    return given;
  });
  await sql`
    INSERT INTO case_paper_number (district, kind, year, last)
    SELECT ${district}, kind, year, max(last) FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(kind text, year int, last int) GROUP BY kind, year
    ON CONFLICT (district, kind, year) DO UPDATE SET last = greatest(case_paper_number.last, excluded.last)`.execute(
    tx,
  );
}

async function countOpened(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.flatMap((fact) => {
    if (fact.kind !== 'case/draft') return [];
    const { site, on } = fact.payload as { site: string; on: string };
    return [{ site, day: on, last: Number(numberOf(fact).slice(-6, -1)) }];
  });
  await sql`
    INSERT INTO case_day_number (district, site, day, last)
    SELECT ${district}, site, day, max(last) FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(site text, day date, last int) GROUP BY site, day
    ON CONFLICT (district, site, day) DO UPDATE SET last = greatest(case_day_number.last, excluded.last)`.execute(
    tx,
  );
}

export const caseProjector: Projector = {
  name: 'cases',
  tables: ['case_file', 'case_paper_number', 'case_day_number'],
  kinds: Object.keys(verbs).map((verb) => `case/${verb}`),
  async apply(tx, district, facts) {
    await fold(tx, district, facts);
    await countPapers(tx, district, facts);
    await countOpened(tx, district, facts);
  },
};

/** How a case is read by those who follow its facts (messages), for wire.ts to hand in. */
export const caseReading = {
  kinds: caseProjector.kinds,
  load: loadCases,
  evolve,
  clockOn: (state: CaseState, on: Day) => clockOn(state, on, officialCalendar, permitLaw),
};
export type CaseReading = typeof caseReading;

import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Command, Journal, NewFact } from '#base/journal/index.ts';
import { dayOf, ok, type Result, refused } from '#base/kernel/index.ts';
import type { StaffMember } from '#base/org/index.ts';
import { permitLaw } from '#service/clock/index.ts';
import type { Db } from '#shell/db/database.ts';
import { handle } from '../life/handle.ts';
import type { Actor } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import { type CaseState, NOBODY } from '../types.ts';
import { type HandOverPlan, planHandOver } from './hand-over-all.ts';
import { CASE_STREAM, loadCases, loadForDecision } from './projector.store.ts';

/** The hand-over of all of a colleague's drafts and open cases to another colleague, or to nobody yet. */
export interface HandOverRequest extends Omit<Command, 'input' | 'actor'> {
  readonly who: Actor;
  readonly from: StaffMember;
  readonly to: StaffMember | null;
  /** words for the record: 调离, 退休 … */
  readonly reason: string;
}

export interface HandedOver {
  readonly drafts: number;
  readonly cases: number;
  /** numbers of the cases that had to stay */
  readonly left: readonly string[];
}

export interface HeldBy {
  readonly drafts: number;
  readonly cases: number;
}

/** The number of drafts and open cases of each handler, without those who have none. */
export async function countHeld(
  db: Db,
  district: string,
  handlers: readonly string[],
): Promise<Map<string, HeldBy>> {
  const { rows } = await sql<HeldBy & { handler: string }>`
    SELECT handler, (count(*) FILTER (WHERE status = 'draft'))::int AS drafts,
           (count(*) FILTER (WHERE status <> 'draft'))::int AS cases
    FROM case_file WHERE district = ${district} AND handler = ANY(${handlers}::text[]) AND open
    GROUP BY handler`.execute(db);
  return new Map(rows.map(({ handler, drafts, cases }) => [handler, { drafts, cases }]));
}

/** The numbers of all cases of a handler; a case that is left out would stay with somebody who has left. */
async function numbersOf(db: Db, district: string, handler: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    SELECT number FROM case_file WHERE district = ${district} AND handler = ${handler} AND open
    ORDER BY due, number`.execute(db);
  return rows.map(({ number }) => number);
}

/** The cases that somebody handles now, the most urgent first. */
export async function findHeld(db: Db, district: string, handler: string): Promise<CaseState[]> {
  const numbers = await numbersOf(db, district, handler);
  const cases = await loadCases(db, district, numbers);
  return numbers.flatMap((number) => cases.get(number)?.state ?? []);
}

/**
 * Hands over all present cases of a colleague in one commit. It reads them in the district's turn, so that none that came
 * meanwhile is forgotten and none that has gone elsewhere is taken back. Cases that the new colleague may not have stay and are
 * named. The caller checks that `who` may do it (answersFor).
 */
export async function handOverAll(
  journal: Journal,
  organ: string,
  request: HandOverRequest,
): Promise<Result<HandedOver>> {
  const { district, requestId, at, who, from, to, reason } = request;
  const input = { by: who.id, from: from.id, to: to?.id ?? NOBODY, reason };
  return journal.execute<HandedOver>({ district, requestId, at, actor: who.id, input }, async (tx) => {
    const numbers = await numbersOf(tx, district, from.id);
    const cases = await loadForDecision(tx, district, numbers);
    const held = numbers.flatMap((number) => cases.get(number)?.state ?? []);
    const { moves, left } = planHandOver(held, to);
    if (moves.length === 0)
      return refused(problems.of('cases/nothing-to-hand-over', 'to', { left: left.length }));
    return ok({
      facts: moves.map((state) => factOf(state, organ, request)),
      answer: { ...counted(moves), left: left.map(({ number }) => number) },
    });
  });
}

export function counted(moves: HandOverPlan['moves']): HeldBy {
  const drafts = moves.filter(({ status }) => status === 'draft').length;
  return { drafts, cases: moves.length - drafts };
}

function factOf(state: CaseState, organ: string, { who, to, reason, at }: HandOverRequest): NewFact {
  const context = {
    ...{ actor: who.id, roles: ['manager'] as const, today: dayOf(at), calendar: officialCalendar },
    ...{ law: permitLaw, organ, lastNumbers: {}, terms: null, number: null },
  };
  const fact = handle(state, { do: 'hand-over', to: to?.id ?? NOBODY, reason }, context);
  // a manager may hand over any open case (life.ts), and the new handler is another person
  if (!fact.ok) throw new Error(`${state.number} cannot be handed over: ${fact.problems[0]?.code}`);
  const { kind, payload } = fact.value;
  return { stream: `${CASE_STREAM}${state.number}`, kind, payload };
}

import type { Calendar } from '#base/calendar/index.ts';
import { type Day, ok, type Problem, type Result, recently, refused } from '#base/kernel/index.ts';
import { type ClockAnswer, type ClockEvent, evaluateClock, type PermitLaw } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import type { CaseState, GivenMaterial } from '../types.ts';
import type { CaseContext } from './types.ts';

const LONGEST = 2000;

interface Read extends Pick<CaseContext, 'today' | 'calendar' | 'law'> {
  readonly terms: CaseState['terms'];
  readonly answer: ClockAnswer;
}

/** The last readings of clocks. One step asks for the same events several times, and events never change. */
const lastRead = recently<CaseState['clock'], Read>(64);

/** The clock's answer for a case today, with one more event if given. */
export function readClock(
  state: CaseState,
  context: Pick<CaseContext, 'today' | 'calendar' | 'law'>,
  added?: ClockEvent,
): ClockAnswer {
  const { clock, terms } = state;
  const { today, calendar, law } = context;
  const last = added ? undefined : lastRead.get(clock);
  if (last?.terms === terms && last.today === today && last.calendar === calendar && last.law === law)
    return last.answer;
  const { statutory, promised, joint } = terms;
  const events = added ? [...clock, added] : clock;
  const scenario = { limits: { statutory, promised, joint }, events, asOf: today, problems: [] };
  const answer = evaluateClock(scenario, calendar, law);
  if (!added) lastRead.set(clock, { today, calendar, law, terms, answer });
  return answer;
}

/** Statuses that end a case without an event of the clock, so that no limit runs any more. */
const OVER: readonly CaseState['status'][] = ['discarded', 'withdrawn', 'ended'];

/** The clock for pages: the law's answer, and `done` where the case has ended without a decision. */
export function clockOf(state: CaseState, context: CaseContext): ClockAnswer {
  return clockOn(state, context.today, context.calendar, context.law);
}

export function clockOn(state: CaseState, today: Day, calendar: Calendar, law: PermitLaw): ClockAnswer {
  const answer = readClock(state, { today, calendar, law });
  if (!OVER.includes(state.status)) return answer;
  return { ...answer, noticeDue: null, light: 'done', workingDaysLeft: null };
}

type NewEvent = ClockEvent extends infer E ? (E extends ClockEvent ? Omit<E, 'on' | 'at'> : never) : never;

/** The event that a command adds to the clock today, or the clock's problems where the law refuses it. */
export function tick(state: CaseState, context: CaseContext, what: NewEvent): Result<ClockEvent> {
  const event = { ...what, on: context.today, at: `events[${state.clock.length}]` } as ClockEvent;
  const found = readClock(state, context, event).problems.filter((problem) => problem.at === event.at);
  return found.length > 0 ? refused(...found) : ok(event);
}

/** Required words: reasons and opinions that the applicant or the auditor will read. */
export function wordsProblems(text: string, at: string, what: string): Problem[] {
  const length = text.trim().length;
  return length > 0 && length <= LONGEST ? [] : [problems.of('cases/words-missing', at, { what })];
}

export function unknownMaterials(terms: CaseState['terms'], names: readonly string[], at: string): Problem[] {
  const known = new Set(terms.materials.map((material) => material.name));
  return names
    .filter((name) => !known.has(name))
    .map((name) => problems.of('cases/unknown-material', at, { name: name.slice(0, 100) }));
}

/** The names of the materials that this case needs: those that everybody needs, and those that its answers require. */
export function requiredOf({ terms, needs = [] }: Pick<CaseState, 'terms' | 'needs'>): string[] {
  return terms.materials.flatMap(({ name, required }) => (required || needs.includes(name) ? [name] : []));
}

/** Required materials that are neither given nor tolerated. */
export function missingMaterials(state: CaseState): string[] {
  const needed = requiredOf(state);
  return state.terms.materials
    .filter(({ name }) => needed.includes(name) && !(name in state.materials) && !(name in state.tolerated))
    .map((material) => material.name);
}

export function withMaterials(state: CaseState, given: readonly GivenMaterial[]): CaseState {
  const materials = {
    ...state.materials,
    ...Object.fromEntries(given.map(({ name, digest }) => [name, digest])),
  };
  const tolerated = Object.fromEntries(
    Object.entries(state.tolerated).filter(([name]) => !(name in materials)),
  );
  return { ...state, materials, tolerated };
}

/** Refuses an extension while the days stand at the applicant's own wish: only running days can be extended. */
export function standingDays({ suspension }: CaseState): Problem[] {
  return suspension?.ground.stopsClock ? [problems.of('cases/days-stand', '')] : [];
}

/** The names of handed-in materials, for the record. */
export function materialNames(materials: readonly GivenMaterial[]): string {
  return materials.map(({ name }) => name).join('、');
}

/** The special procedure of a stop; null for another event. */
export function stopOf(event: ClockEvent): string | null {
  return event.do === 'stop' ? event.for : null;
}

/** The last special procedure; null: there was none. */
export function stoppedFor({ clock }: Pick<CaseState, 'clock'>): string | null {
  const last = clock.findLast((event) => event.do === 'stop');
  return last ? stopOf(last) : null;
}

/** The problems or, where there are none, the outcome. */
export function outcomeOr<T>(found: readonly Problem[], outcome: T): Result<T> {
  return found.length > 0 ? refused(...found) : ok(outcome);
}

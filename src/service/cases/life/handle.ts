import type { Calendar } from '#base/calendar/index.ts';
import { type Day, ok, type Result, refused, yearOf } from '#base/kernel/index.ts';
import type { PermitLaw } from '#service/clock/index.ts';
import { draft } from '../commands/draft.ts';
import { commands, verbs } from '../commands/index.ts';
import { readClock } from '../commands/shared.ts';
import type { CaseCommand, CaseContext, Outcome, Stamp, Verb } from '../commands/types.ts';
import { type Counted, documentNumber, seriesOf } from '../numbers/document-number.ts';
import { problems } from '../problems.ts';
import { type CaseRole, type CaseState, type DocumentRef, type Status, statuses } from '../types.ts';
import { allowedNow, statusesFor } from './life.ts';

/** One thing that happened to a case, as the journal keeps it. */
export interface CaseFact {
  readonly kind: `case/${Verb}`;
  readonly payload: Stamp & { readonly document?: DocumentRef; readonly counted?: Counted | null } & object;
}

type AnyRule = {
  decide(state: CaseState, input: object, context: CaseContext): Result<Outcome<object>>;
  evolve(state: CaseState, payload: object & Stamp): CaseState;
};

const OPENERS: readonly CaseRole[] = ['applicant', 'agent', 'courier', 'clerk'];

/**
 * Decides a command on a case: is it allowed to this actor in this status, may it happen now, and what fact comes of
 * it. Refuses with every problem of the step that fails first. Pure: the journal's version guards two clerks on one
 * case, its request id the same button pressed twice.
 */
export function handle(
  state: CaseState | null,
  command: CaseCommand,
  context: CaseContext,
): Result<CaseFact> {
  if (command.do === 'draft') {
    if (state) return refused(problems.of('cases/exists', ''));
    // nobody opens a case for others unless he sits at their window or goes to their door
    if (!context.roles.some((role) => OPENERS.includes(role))) return refused(notYours('draft', 'draft'));
    return stamped(draft.decide(command, context), 'draft', context, context.terms?.type);
  }
  if (!state) return refused(notNow('draft', command.do));
  const status = statusOf(state, context);
  if (!statusesFor(command.do).includes(status)) return refused(notNow(status, command.do));
  if (!allowedNow(status, context.roles).includes(command.do)) {
    return refused(notYours(status, command.do));
  }
  const { do: verb, ...input } = command;
  return stamped((commands[verb] as AnyRule).decide(state, input, context), verb, context, state.terms.type);
}

/** The status by law: what was received and met with five days of silence is accepted (`deemed`). */
export function statusOf(state: CaseState, context: CaseContext): Status {
  return statusOn(state, context.today, context.calendar, context.law);
}

export function statusOn(state: CaseState, today: Day, calendar: Calendar, law: PermitLaw): Status {
  const waits = state.status === 'received' || state.status === 'submitted';
  return waits && readClock(state, { today, calendar, law }).deemed ? 'deemed' : state.status;
}

/** The case after a fact; a fold of it over the facts of a stream is the case. */
export function evolve(state: CaseState | null, fact: CaseFact): CaseState {
  const verb = fact.kind.slice('case/'.length) as Verb;
  const next = verb === 'draft' ? draft.evolve(fact.payload as never) : evolveKnown(state, verb, fact);
  const { document } = fact.payload;
  return document ? { ...next, documents: [...next.documents, document] } : next;
}

function evolveKnown(state: CaseState | null, verb: Exclude<Verb, 'draft'>, fact: CaseFact): CaseState {
  if (!state) throw new RangeError(`${fact.kind} without a case`);
  return (commands[verb] as AnyRule).evolve(state, fact.payload);
}

function stamped(
  outcome: Result<Outcome<object>>,
  verb: Verb,
  context: CaseContext,
  type: string | undefined,
): Result<CaseFact> {
  if (!outcome.ok) return outcome;
  const { payload, document } = outcome.value;
  const paper = document && { document: numbered(document, context, type) };
  return ok({
    kind: `case/${verb}`,
    payload: { ...payload, ...paper, on: context.today, by: context.actor },
  });
}

function numbered(
  kind: DocumentRef['kind'],
  { organ, today, lastNumbers }: CaseContext,
  type: string | undefined,
): DocumentRef {
  const series = seriesOf(kind, type);
  const sequence = (lastNumbers[series] ?? 0) + 1;
  const number = documentNumber(organ, kind, yearOf(today), sequence, type);
  return { kind, ...(series !== kind && { series }), number, sequence, on: today };
}

function notYours(status: Status, verb: Verb) {
  return problems.of('cases/not-yours', '', { status: statuses[status], verb: verbs[verb] });
}

function notNow(status: Status, verb: Verb) {
  const when = statusesFor(verb).map((one) => statuses[one]);
  return problems.of('cases/not-now', '', {
    status: statuses[status],
    verb: verbs[verb],
    when: when.join('、'),
  });
}

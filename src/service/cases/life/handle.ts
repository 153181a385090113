import type { Calendar } from '#base/calendar/index.ts';
import { type Day, ok, type Result, refused } from '#base/kernel/index.ts';
import type { PermitLaw } from '#service/clock/index.ts';
import { type CaseCommand, type CaseFact, commands, factVerb, madeFact, verbs } from '../commands/index.ts';
import { readClock } from '../commands/shared.ts';
import type { CaseContext } from '../commands/types.ts';
import { problems } from '../problems.ts';
import { type CaseRole, type CaseState, type Status, statuses } from '../types.ts';
import { allowedNow, statusesFor, verbsOf } from './life.ts';

const OPENERS: readonly CaseRole[] = ['applicant', 'agent', 'courier', 'clerk'];

/**
 * Decides a command on a case: whether the table allows it to this actor in this status, whether it may be done now, and which
 * fact results. Refuses with all problems of the first failing check. Pure: the version guards against two clerks on one case,
 * the request id against a button that is pressed twice.
 */
export function handle(
  state: CaseState | null,
  command: CaseCommand,
  context: CaseContext,
): Result<CaseFact> {
  const fact = decided(state, command, context);
  return fact.ok ? ok(madeFact(fact.value)) : fact;
}

function decided(state: CaseState | null, command: CaseCommand, context: CaseContext): Result<CaseFact> {
  if (command.do === 'draft') {
    if (state) return refused(problems.of('cases/exists', ''));
    // only windows and agents open cases for other people
    if (!context.roles.some((role) => OPENERS.includes(role))) return refused(notYours('draft', 'draft'));
    return verbs.draft.begin(command, context);
  }
  if (!state) return refused(notNow('draft', command.do));
  const status = statusOf(state, context);
  // who before whether: somebody who never does this learns nothing from the time when others may
  if (!verbsOf(context.roles).has(command.do)) return refused(notYours(status, command.do));
  if (!statusesFor(command.do).includes(status)) return refused(notNow(status, command.do));
  if (!allowedNow(status, context.roles).includes(command.do)) {
    return refused(notYours(status, command.do));
  }
  return commands[command.do].step(state, command, context);
}

/** The status by law: a received case is accepted after five days of silence (`deemed`). */
export function statusOf(state: CaseState, context: CaseContext): Status {
  return statusOn(state, context.today, context.calendar, context.law);
}

export function statusOn(state: CaseState, today: Day, calendar: Calendar, law: PermitLaw): Status {
  const waits = state.status === 'received' || state.status === 'submitted';
  return waits && readClock(state, { today, calendar, law }).deemed ? 'deemed' : state.status;
}

/** The case after a fact; a fold of it over the facts of a stream is the case. */
export function evolve(state: CaseState | null, fact: CaseFact): CaseState {
  const { document, hands } = fact.payload;
  const folded = evolved(state, fact);
  const next = hands === undefined ? folded : { ...folded, handler: hands };
  return document ? { ...next, documents: [...next.documents, document] } : next;
}

function evolved(state: CaseState | null, fact: CaseFact): CaseState {
  const verb = factVerb(fact);
  if (verb === 'draft') return verbs.draft.fold(null, fact);
  if (!state) throw new RangeError(`${fact.kind} without a case`);
  return commands[verb].fold(state, fact);
}

function notYours(status: Status, verb: CaseCommand['do']) {
  return problems.of('cases/not-yours', '', { status: statuses[status], verb: verbs[verb].name });
}

function notNow(status: Status, verb: CaseCommand['do']) {
  const when = statusesFor(verb).map((one) => statuses[one]);
  return problems.of('cases/not-now', '', {
    status: statuses[status],
    verb: verbs[verb].name,
    when: when.join('、'),
  });
}

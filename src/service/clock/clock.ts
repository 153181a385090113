import { type Calendar, isProjected } from '#base/calendar/index.ts';
import { type Day, type Problem, showDay } from '#base/kernel/index.ts';
import { accept, acceptBySilence } from './acceptance.ts';
import { decide, deliverBy } from './decision.ts';
import { dueDay } from './due-day.ts';
import { extend } from './extension.ts';
import { lawOn, type PermitLaw } from './law.ts';
import { light, workingDaysLeft } from './light.ts';
import { noticeDue, notify } from './notice.ts';
import { receive, supplement } from './receipt.ts';
import { refuse } from './refusal.ts';
import { problems } from './scenario-problems.ts';
import { resume, stop } from './stop.ts';
import {
  type ClockAnswer,
  type ClockContext,
  type ClockEvent,
  type ClockState,
  type EventKind,
  initialState,
  type Rule,
  type Scenario,
} from './types.ts';

const rules = {
  receive,
  notify,
  supplement,
  accept,
  refuse,
  stop,
  resume,
  extend,
  decide,
} satisfies { [K in EventKind]: Rule<K> };

/**
 * The legal clock of a case: what the events up to `asOf` amount to under the licensing law, and which days are due.
 * Pure; no refusal, what is wrong stands in `problems`. Conventions: README.md of this room.
 */
export function evaluateClock(scenario: Scenario, calendar: Calendar, law: PermitLaw): ClockAnswer {
  const events = inOrder(scenario.events);
  const asOf = scenario.asOf ?? events[events.length - 1]?.on ?? null;
  const happened = asOf ? events.filter((event) => event.on <= asOf) : [];
  const context = { calendar, limits: scenario.limits, law: lawOn(law, happened[0]?.on ?? calendar.from) };
  const found: Problem[] = [...scenario.problems];
  let state = initialState;
  for (const event of happened) {
    state = acceptBySilence(state, event.on, context);
    const step = take(state, event, context);
    if (step.problem) found.push(step.problem);
    else state = step.state;
  }
  if (asOf) state = acceptBySilence(state, asOf, context);
  return answer(state, asOf, context, found);
}

/**
 * By day; on one day in the order given, except that a receipt opens its day: nothing can happen to a case before it.
 */
function inOrder(events: readonly ClockEvent[]): ClockEvent[] {
  const rank = (event: ClockEvent) => (event.do === 'receive' ? 0 : 1);
  return [...events].sort((a, b) => (a.on === b.on ? rank(a) - rank(b) : a.on < b.on ? -1 : 1));
}

function take(state: ClockState, event: ClockEvent, context: ClockContext): ReturnType<Rule<EventKind>> {
  const closedOn = state.refusedOn ?? state.decidedOn;
  if (closedOn) return { problem: problems.of('after-closed', event.at, { closedOn: showDay(closedOn) }) };
  return (rules[event.do] as Rule<EventKind>)(state, event, context);
}

function answer(
  state: ClockState,
  asOf: Day | null,
  context: ClockContext,
  found: readonly Problem[],
): ClockAnswer {
  const { calendar } = context;
  const due = {
    statutoryDue: dueDay('statutory', state, context),
    promisedDue: dueDay('promised', state, context),
  };
  const notice = noticeDue(state, context);
  const deliver = deliverBy(state, context);
  const days = [notice, due.statutoryDue, due.promisedDue, deliver];
  return {
    acceptedOn: state.acceptedOn,
    deemed: state.deemed,
    noticeDue: notice,
    ...due,
    deliverBy: deliver,
    light: asOf ? light(state, due, asOf, calendar) : 'green',
    workingDaysLeft: asOf ? workingDaysLeft(state, due, asOf, calendar) : null,
    projected: days.some((day) => day !== null && isProjected(calendar, day)),
    problems: found,
    basis: basisOf(state, context),
  };
}

/** Every article applied, once, those of the due days after those of the events. */
function basisOf(state: ClockState, { limits, law }: ClockContext): string[] {
  const basis = [...state.basis];
  if (state.acceptedOn && limits.statutory !== null) {
    basis.push((limits.joint ? law.decision.joint : law.decision.single).basis);
  }
  if (state.acceptedOn && limits.promised !== null) basis.push(law.promise.basis);
  return [...new Set(basis)];
}

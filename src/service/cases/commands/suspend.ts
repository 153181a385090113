import { type Day, type Problem, refused } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { suspensionGrounds } from '../life/suspension.ts';
import { problems } from '../problems.ts';
import type { Suspension, SuspensionGround } from '../types.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

interface Suspended {
  readonly ground: SuspensionGround;
  /** only where the days stand: else the clock hears nothing of it */
  readonly event: ClockEvent | null;
  readonly reason: string;
  readonly until: Day | null;
  readonly request: string | null;
}

/**
 * 中止办理: the case rests for a ground of the pack, and the applicant is told in writing. 行政许可法 takes nothing out of the
 * count but what 第四十五条 lists: so the days go on, unless the applicant himself has asked in writing, or a bureau's own
 * law says otherwise in the pack.
 */
export const suspend: CommandRule<'suspend', Suspended> = {
  decide: (state, command, context) => {
    const { for: id, reason, until, request } = command;
    const ground = suspensionGrounds(context.today).find((one) => one.id === id);
    if (!ground) return refused(problems.of('cases/suspend-not-listed', 'for', { for: id.slice(0, 40) }));
    const found = inputProblems(ground, command, context.today);
    const { name, basis, stopsClock } = ground;
    const event = stopsClock ? tick(state, context, { do: 'stop', for: name, basis }) : null;
    if (event && !event.ok) return refused(...found, ...event.problems);
    const told = { reason: reason.trim(), until, request };
    return outcomeOr(found, {
      payload: { ground, event: event?.value ?? null, ...told },
      document: 'suspension',
    });
  },
  evolve: (state, { ground, event, reason, until, request, on }) => ({
    ...state,
    status: 'suspended',
    clock: event ? [...state.clock, event] : state.clock,
    suspension: { ground, reason, on, until, request, back: state.status as Suspension['back'] },
  }),
};

/** What he asked for himself says in his own paper why; every other ground is explained to him. */
function inputProblems(
  { name, needsRequest }: SuspensionGround,
  { reason, until, request }: CommandInputs['suspend'],
  today: Day,
): Problem[] {
  const silent = needsRequest && reason.trim() === '';
  const found = silent ? [] : wordsProblems(reason, 'reason', '中止的原因');
  if (until !== null && until < today) found.push(problems.of('cases/until-past', 'until'));
  if (needsRequest && request === null) found.push(problems.of('cases/no-request', 'request'));
  if (!needsRequest && request !== null)
    found.push(problems.of('cases/request-not-needed', 'request', { for: name }));
  return found;
}

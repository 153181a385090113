import { type Day, refused } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { problems } from '../problems.ts';
import type { CaseRole, SuspensionGround } from '../types.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** What its fact keeps. */
export interface Continued {
  readonly event: ClockEvent | null;
  readonly reason: string;
  /** he who had asked for it says that it goes on */
  readonly byApplicant: boolean;
  /** what has ended, for the paper and the record */
  readonly ended: { readonly ground: SuspensionGround; readonly since: Day };
}

const DEPARTMENT: readonly CaseRole[] = ['reviewer', 'decider'];

/**
 * 恢复办理: by the department once the ground has gone, and by the applicant at any time where it was his own wish. Days
 * that stood count again from the next working day; what silence had accepted is `deemed` again.
 */
export const continueCase: CommandRule<'continue', Continued> = {
  decide: (state, { reason }, context) => {
    const { suspension } = state;
    if (!suspension) throw new RangeError(`${state.number} is suspended without a suspension`);
    const { ground, on } = suspension;
    const byApplicant = !context.roles.some((role) => DEPARTMENT.includes(role));
    if (byApplicant && !ground.needsRequest)
      return refused(problems.of('cases/not-his-to-continue', '', { name: ground.name }));
    const silent = byApplicant && reason.trim() === '';
    const found = silent ? [] : wordsProblems(reason, 'reason', '恢复的原因');
    const event = ground.stopsClock ? tick(state, context, { do: 'resume' }) : null;
    if (event && !event.ok) return refused(...found, ...event.problems);
    const ended = { ground, since: on };
    const payload = { event: event?.value ?? null, reason: reason.trim(), byApplicant, ended };
    return outcomeOr(found, { payload, document: 'continuation' });
  },
  evolve: ({ suspension, ...state }, { event }) => ({
    ...state,
    status: suspension?.back ?? 'accepted',
    clock: event ? [...state.clock, event] : state.clock,
  }),
};

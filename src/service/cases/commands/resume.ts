import type { ClockEvent } from '#service/clock/index.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 特别程序结束, with its outcome: from the next working day the days count again. */
export const resume: CommandRule<'resume', { readonly event: ClockEvent; readonly outcome: string }> = {
  decide: (state, { outcome }, context) => {
    const found = wordsProblems(outcome, 'outcome', '特别程序的结果');
    const event = tick(state, context, { do: 'resume' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, { payload: { event: event.value, outcome: outcome.trim() } });
  },
  evolve: (state, { event }) => ({ ...state, status: 'accepted', clock: [...state.clock, event] }),
};

import type { ClockEvent } from '#service/clock/index.ts';
import { outcomeOr, tick, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Refused {
  readonly event: ClockEvent;
  readonly ground: 'not-needed' | 'not-ours';
  readonly reason: string;
}

/** 不受理、不予受理 (行政许可法第三十二条第一款第一项、第二项), with the reason; not ours: the reason tells where to go. */
export const refuse: CommandRule<'refuse', Refused> = {
  decide: (state, { ground, reason }, context) => {
    const what = ground === 'not-ours' ? '不予受理的理由和应当向哪个机关申请' : '不受理的理由';
    const found = wordsProblems(reason, 'reason', what);
    const event = tick(state, context, { do: 'refuse' });
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, {
      payload: { event: event.value, ground, reason: reason.trim() },
      document: 'nonacceptance',
    });
  },
  evolve: (state, { event }) => ({ ...state, status: 'turned-away', clock: [...state.clock, event] }),
};

import { problems } from '../problems.ts';
import type { ClockEvent } from '../rules/index.ts';
import { outcomeOr, tick } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 一次性告知补正, in writing and within five days; after that the clock refuses it (行政许可法第三十二条第一款第四项). */
export const notify: CommandRule<
  'notify',
  { readonly event: ClockEvent; readonly missing: readonly string[] }
> = {
  decide: (state, { missing }, context) => {
    const named = missing.map((text) => text.trim()).filter((text) => text !== '');
    const event = tick(state, context, { do: 'notify' });
    const found = named.length > 0 ? [] : [problems.of('cases/nothing-missing', 'missing')];
    if (!event.ok) return { ok: false, problems: [...found, ...event.problems] };
    return outcomeOr(found, { payload: { event: event.value, missing: named }, document: 'notice' });
  },
  evolve: (state, { event, missing }) => ({
    ...state,
    status: 'notified',
    missing,
    clock: [...state.clock, event],
  }),
};

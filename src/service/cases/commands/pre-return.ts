import { problems } from '../problems.ts';
import type { ClockEvent } from '../rules/index.ts';
import { outcomeOr, tick } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 预审退回: to send back is to give the one-time notice (行政许可法第三十二条第一款第四项), with its number and within its days. */
export const preReturn: CommandRule<
  'pre-return',
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
    status: 'returned',
    missing,
    clock: [...state.clock, event],
  }),
};

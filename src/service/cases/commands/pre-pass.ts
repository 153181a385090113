import { ok } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { tick } from './shared.ts';
import type { CommandRule } from './types.ts';

/**
 * 预审通过. Where the originals must be shown, this asks the applicant to the window, which is a notice of what is still
 * wanted; where not, the case counts as taken in (全程网办).
 */
export const prePass: CommandRule<'pre-pass', { readonly event: ClockEvent | null }> = {
  decide: (state, _input, context) => {
    if (!state.terms.windowCheck) return ok({ payload: { event: null }, document: 'receipt' });
    const event = tick(state, context, { do: 'notify' });
    return event.ok ? ok({ payload: { event: event.value } }) : event;
  },
  evolve: (state, { event }) =>
    event ? { ...state, status: 'passed', clock: [...state.clock, event] } : { ...state, status: 'received' },
};

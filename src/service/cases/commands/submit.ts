import { ok } from '#base/kernel/index.ts';
import type { ClockEvent } from '#service/clock/index.ts';
import { tick } from './shared.ts';
import type { CommandRule } from './types.ts';

/**
 * 网上申报. What has entered the system has been received (电子签名法第十一条; 行政许可法第二十九条第三款): the five days of
 * the notice begin here, not when somebody opens it.
 */
export const submit: CommandRule<'submit', { readonly event: ClockEvent }> = {
  decide: (state, _input, context) => {
    const event = tick(state, context, { do: 'receive' });
    return event.ok ? ok({ payload: { event: event.value } }) : event;
  },
  evolve: (state, { event }) => ({ ...state, status: 'submitted', clock: [...state.clock, event] }),
};

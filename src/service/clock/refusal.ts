import { showDay } from '#base/kernel/index.ts';
import { problems } from './scenario-problems.ts';
import type { Rule } from './types.ts';

/**
 * 不受理、不予受理 (行政许可法第三十二条第一款第一项、第二项). What is accepted, by word or by silence, cannot be turned
 * away any more: only a decision against it remains.
 */
export const refuse: Rule<'refuse'> = (state, event, { law }) => {
  if (!state.receivedOn) return { problem: problems.of('no-receipt', event.at, { what: '不予受理' }) };
  if (state.acceptedOn) {
    return { problem: problems.of('refuse-late', event.at, { acceptedOn: showDay(state.acceptedOn) }) };
  }
  return {
    state: { ...state, refusedOn: event.on, answered: true, basis: [...state.basis, law.refusal.basis] },
  };
};

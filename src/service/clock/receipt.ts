import { problems } from './scenario-problems.ts';
import type { Rule } from './types.ts';

/** 收到申请材料: opens the case and the five days of the notice (行政许可法第三十二条). */
export const receive: Rule<'receive'> = (state, event, { law }) => {
  if (state.receivedOn) return { problem: problems.of('received-twice', event.at) };
  const basis = [...state.basis, law.workingDays.basis, law.notice.basis];
  return { state: { ...state, receivedOn: event.on, answered: false, basis } };
};

/**
 * 补正材料: a supplement is a new receipt, with five days of its own, whether or not it was asked for. Once the case
 * is accepted, also by silence, it is only another paper: it moves nothing and is nobody's mistake.
 */
export const supplement: Rule<'supplement'> = (state, event) => {
  if (!state.receivedOn) return { problem: problems.of('no-receipt', event.at, { what: '补正材料' }) };
  if (state.acceptedOn) return { state };
  return { state: { ...state, receivedOn: event.on, answered: false } };
};

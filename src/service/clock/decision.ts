import { addWorkingDays } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import { problems } from './scenario-problems.ts';
import type { ClockContext, ClockState, Rule } from './types.ts';

/**
 * 决定 (行政许可法第三十八条), for or against. It needs no acceptance before it: deciding accepts, on the spot (第三十四条
 * 第二款) or on a later day. Whether a window may is the life of a case (life.ts), not the clock's. A decision during a
 * stop is a decision.
 */
export const decide: Rule<'decide'> = (state, event, { law }) => {
  if (!state.receivedOn) return { problem: problems.of('no-receipt', event.at, { what: '作出决定' }) };
  const onTheSpot = state.acceptedOn || event.on !== state.receivedOn ? [] : [law.onTheSpot.basis];
  return {
    state: {
      ...state,
      acceptedOn: state.acceptedOn ?? event.on,
      answered: true,
      decidedOn: event.on,
      basis: [...state.basis, ...onTheSpot, law.delivery.basis],
    },
  };
};

/** 送达: ten working days after the decision (行政许可法第四十四条). */
export function deliverBy(state: ClockState, { calendar, law }: ClockContext): Day | null {
  return state.decidedOn ? addWorkingDays(calendar, state.decidedOn, law.delivery.days) : null;
}

import { type Day, showDay } from '#base/kernel/index.ts';
import { countDue } from './due-day.ts';
import { problems } from './scenario-problems.ts';
import type { ClockContext, ClockState, Rule } from './types.ts';

/**
 * 延长 (行政许可法第四十二条): once, by at most 10 working days (joint handling 15), before the statutory day has passed.
 * What was refused has not extended anything, so a proper extension may still follow it.
 */
export const extend: Rule<'extend'> = (state, event, context) => {
  if (!state.acceptedOn) return { problem: problems.of('extend-before-accept', event.at) };
  const days = 'days' in event ? event.days : 0;
  if (!Number.isSafeInteger(days) || days < 1) return { problem: problems.of('extend-bad-days', event.at) };
  if (state.extendedBy > 0) return { problem: problems.of('extend-twice', event.at) };
  const { limits, law } = context;
  const { extension: most, basis } = limits.joint ? law.decision.joint : law.decision.single;
  if (days > most) return { problem: problems.of('extend-too-long', event.at, { days, most }) };
  const due = statutoryDueWhile(state, state.acceptedOn, context);
  if (due && event.on > due) return { problem: problems.of('extend-late', event.at, { due: showDay(due) }) };
  return { state: { ...state, extendedBy: days, basis: [...state.basis, basis] } };
};

/** Also while the clock is stopped: a day that had passed before the stop stays past. */
function statutoryDueWhile(
  state: ClockState,
  acceptedOn: Day,
  { calendar, limits }: ClockContext,
): Day | null {
  if (limits.statutory === null) return null;
  return countDue(calendar, acceptedOn, limits.statutory, state.stops);
}

import { addWorkingDays } from '#base/calendar/index.ts';
import { type Day, showDay } from '#base/kernel/index.ts';
import { problems } from './scenario-problems.ts';
import type { ClockContext, ClockState, Rule } from './types.ts';

/**
 * 五日一次告知 (行政许可法第三十二条第一款第四项): materials that are incomplete must be answered on the spot or within
 * five working days of the receipt, all at once.
 */
export const notify: Rule<'notify'> = (state, event, { law }) => {
  if (!state.receivedOn) return { problem: problems.of('no-receipt', event.at, { what: '告知补正' }) };
  if (state.acceptedOn) {
    return { problem: problems.of('notice-late', event.at, { acceptedOn: showDay(state.acceptedOn) }) };
  }
  if (state.answered) return { problem: problems.of('notice-twice', event.at) };
  return { state: { ...state, answered: true, basis: [...state.basis, law.notice.basis] } };
};

/**
 * The last day for the notice: five working days after the receipt, while that receipt is unanswered. It stays
 * after silence has turned into acceptance, since nothing has been answered still; a late acceptance answers.
 */
export function noticeDue(state: ClockState, { calendar, law }: ClockContext): Day | null {
  if (!state.receivedOn || state.answered) return null;
  return addWorkingDays(calendar, state.receivedOn, law.notice.days);
}

import { type Day, showDay } from '#base/kernel/index.ts';
import { noticeDue } from './notice.ts';
import { problems } from './scenario-problems.ts';
import type { ClockContext, ClockState, Rule } from './types.ts';

/** 受理 (行政许可法第三十二条第一款第五项). After silence it confirms what has happened by law and moves nothing. */
export const accept: Rule<'accept'> = (state, event, { law }) => {
  if (!state.receivedOn) return { problem: problems.of('no-receipt', event.at, { what: '受理' }) };
  if (state.acceptedOn && state.answered) {
    return { problem: problems.of('accepted-twice', event.at, { acceptedOn: showDay(state.acceptedOn) }) };
  }
  const basis = [...state.basis, law.acceptance.basis];
  return { state: { ...state, acceptedOn: state.acceptedOn ?? event.on, answered: true, basis } };
};

/**
 * 逾期不告知的，自收到申请材料之日起即为受理 (行政许可法第三十二条第一款第四项): when the fifth day has passed in
 * silence, the case is accepted as of that receipt. To be asked before every event and on the day of the question.
 */
export function acceptBySilence(state: ClockState, on: Day, context: ClockContext): ClockState {
  if (state.acceptedOn || state.refusedOn) return state;
  const due = noticeDue(state, context);
  if (!due || on <= due) return state;
  return { ...state, acceptedOn: state.receivedOn, deemed: true };
}

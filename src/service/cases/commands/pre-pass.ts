import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { nothingAsked } from './desk-form.ts';
import { answerBy, named } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { tick } from './shared.ts';

/**
 * 预审通过. Where originals must be shown, this asks the applicant to the window, which is a notice of what is still missing.
 * Otherwise the case counts as received (全程网办).
 */
export const prePass = defineVerb({
  verb: 'pre-pass',
  name: '预审通过',
  input: {},
  payload: { event: clockEvent.nullable() },
  desk: { key: 'y', note: '材料可以，请申请人来核验或者直接收件。', primary: true, fields: nothingAsked },
  sample: () => ({}),
  message: (told) =>
    told.after.status === 'passed'
      ? `您申请的${named(told.after)}预审通过。请带材料原件到您选的窗口核对，核对后就办理受理。`
      : `您申请的${named(told.after)}预审通过，材料已经收下。${answerBy(told)}`,
  decide: (state, _command, context) => {
    if (!state.terms.windowCheck) return ok({ payload: { event: null }, document: 'receipt' });
    const event = tick(state, context, { do: 'notify' });
    return event.ok ? ok({ payload: { event: event.value } }) : event;
  },
  evolve: (state, { event }) =>
    event ? { ...state, status: 'passed', clock: [...state.clock, event] } : { ...state, status: 'received' },
});

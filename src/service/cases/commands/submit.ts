import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { nothingAsked } from './desk-form.ts';
import { answerBy, named } from './message-words.ts';
import { clockEvent } from './payload.ts';
import { tick } from './shared.ts';

/**
 * 网上申报. An application that has entered the system is received (电子签名法第十一条; 行政许可法第二十九条第三款): the five days
 * of the notice begin here, not when somebody opens it.
 */
export const submit = defineVerb({
  verb: 'submit',
  name: '提交申请',
  input: {},
  payload: { event: clockEvent },
  fromHome: {},
  desk: { key: 's', note: '代申请人提交，当天起算五日答复。', primary: true, fields: nothingAsked },
  handsIn: true,
  sample: () => ({}),
  message: (told) => `您申请的${named(told.after)}已经提交。${answerBy(told)}`,
  decide: (state, _command, context) => {
    const event = tick(state, context, { do: 'receive' });
    return event.ok ? ok({ payload: { event: event.value } }) : event;
  },
  evolve: (state, { event }) => ({ ...state, status: 'submitted', clock: [...state.clock, event] }),
});

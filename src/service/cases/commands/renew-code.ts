import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { named } from './message-words.ts';

/**
 * 重发查询码, for an applicant who has lost their code and shows their card. It is a fact, so that a message tells them of the
 * new code. The code itself is in no fact and in no message; its digest is kept apart (persons/codes.store.ts).
 */
export const renewCode = defineVerb({
  verb: 'renew-code',
  name: '重发查询码',
  input: {},
  payload: {},
  ownAddress: true,
  sample: () => ({}),
  message: ({ after }) =>
    `您申请的${named(after)}换了新的查询码，原来的不能再用。不是您要求换的，请马上向收件的窗口核实。`,
  decide: () => ok({ payload: {} }),
  evolve: (state) => state,
});

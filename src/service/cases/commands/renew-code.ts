import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { named } from './message-words.ts';

/**
 * 重发查询码: the applicant has shown their card and lost their code. A fact, so that they are told that another opens the
 * case now; the code itself is in no fact and in no message, its digest stands apart (persons/codes.store.ts).
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

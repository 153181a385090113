import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { defineVerb } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { named } from './message-words.ts';
import { outcomeOr, wordsProblems } from './shared.ts';

/** 撤回申请: the applicant's own word ends the case at any time before the decision. */
export const withdraw = defineVerb({
  verb: 'withdraw',
  name: '撤回申请',
  input: { reason: text(2000) },
  payload: { reason: z.string() },
  fromHome: {
    page: {
      place: 9,
      label: '撤回申请',
      done: '申请已经撤回。',
      page: {
        about: (item) => `撤回以后，“${item}”就不再办了。以后要办，可以重新申请。`,
        field: { kind: 'words', name: 'reason', label: '为什么撤回', hint: '一句话就行' },
        button: '撤回',
        back: '不撤回，回到办件',
        ends: true,
      },
    },
  },
  desk: {
    key: 'w',
    note: '申请人要求撤回的，办件到此结束。',
    danger: true,
    fields: askWords('reason', '撤回的理由'),
  },
  ownWords: [{ name: 'reason', what: '撤回的理由' }],
  sample: () => ({ reason: '理由' }),
  words: ({ reason }, { own }) => own('reason', reason),
  message: ({ after }) => `您申请的${named(after)}已经按您的要求撤回，以后可以重新申请。`,
  decide: (_state, { reason }) =>
    outcomeOr(wordsProblems(reason, 'reason', '撤回的理由'), { payload: { reason: reason.trim() } }),
  evolve: (state) => ({ ...state, status: 'withdrawn' }),
});

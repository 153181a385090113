import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { ok } from '#base/kernel/index.ts';
import { defineVerb } from './define-verb.ts';
import { named } from './message-words.ts';

/**
 * 撤回申请: the applicant's own word ends the case at any time before the decision. They owe no reason (行政许可法 asks for none);
 * whoever gives one is heard.
 */
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
        field: {
          kind: 'words',
          name: 'reason',
          label: '为什么撤回（可以不写）',
          hint: '不写也能撤回；写了能帮我们改进',
        },
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
    fields: () => [{ kind: 'words', name: 'reason', label: '撤回的理由（申请人没有说的空着）' }],
  },
  ownWords: [{ name: 'reason', what: null }],
  sample: () => ({ reason: '理由' }),
  words: ({ reason }, { own }) => (reason ? own('reason', reason) : '没有说理由'),
  message: ({ after }) => `您申请的${named(after)}已经按您的要求撤回，以后可以重新申请。`,
  decide: (_state, { reason }) => ok({ payload: { reason: reason.trim() } }),
  evolve: (state) => ({ ...state, status: 'withdrawn' }),
});

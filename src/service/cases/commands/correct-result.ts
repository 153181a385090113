import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { defineVerb } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { named } from './message-words.ts';
import { outcomeOr, wordsProblems } from './shared.ts';

/** 更正: another paper corrects a slip in a delivered one, which stays on record. */
export const correctResult = defineVerb({
  verb: 'correct-result',
  name: '更正结果',
  input: { what: text(2000) },
  payload: { what: z.string() },
  desk: {
    key: 'o',
    note: '送达后发现差错，出具更正通知书。',
    preview: true,
    fields: askWords('what', '改了什么'),
  },
  sample: () => ({ what: '理由' }),
  words: ({ what }) => what,
  message: ({ after }) => `您申请的${named(after)}的结果有更正，请凭办件编号和查询码查看更正通知书。`,
  decide: (_state, { what }) =>
    outcomeOr(wordsProblems(what, 'what', '更正的内容'), {
      payload: { what: what.trim() },
      document: 'correction',
    }),
  evolve: (state) => ({ ...state, corrections: state.corrections + 1 }),
});

import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { because, named } from './message-words.ts';
import { outcomeOr, wordsProblems } from './shared.ts';

/** 终止办理: a tolerated material has not followed by its day. Never before that day. */
export const end = defineVerb({
  verb: 'end',
  name: '终止办理',
  input: { reason: text(2000) },
  payload: { reason: z.string() },
  desk: {
    key: 'q',
    note: '终止办理，办件到此结束。',
    danger: true,
    fields: askWords('reason', '终止的理由'),
  },
  sample: () => ({ reason: '理由' }),
  words: ({ reason }) => reason,
  message: ({ after }, { reason }) =>
    `您申请的${named(after)}已经终止办理。${because(reason)}以后可以重新申请。`,
  decide: (state, { reason }, context) => {
    const found = wordsProblems(reason, 'reason', '终止的理由');
    const overdue = Object.values(state.tolerated).some((until) => until < context.today);
    if (!overdue) found.push(problems.of('cases/not-due-yet', ''));
    return outcomeOr(found, { payload: { reason: reason.trim() } });
  },
  evolve: (state) => ({ ...state, status: 'ended' }),
});

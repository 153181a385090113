import { z } from 'zod';
import { text } from '#base/kernel/contract.ts';
import { problems } from '../problems.ts';
import { defineVerb } from './define-verb.ts';
import { askWords } from './desk-form.ts';
import { outcomeOr, standingDays, wordsProblems } from './shared.ts';

/** 负责人不同意延期: the old due days hold, and the extension may be asked again with another reason. */
export const rejectExtension = defineVerb({
  verb: 'reject-extension',
  name: '不同意延期',
  input: { reason: text(2000) },
  payload: { reason: z.string() },
  desk: { key: 'x', note: '期限不变。', fields: askWords('reason', '不同意的理由') },
  sample: () => ({ reason: '理由' }),
  words: ({ reason }) => reason,
  decide: (state, { reason }) => {
    const found = [...standingDays(state), ...wordsProblems(reason, 'reason', '不同意延期的理由')];
    if (!state.extensionAsked) found.push(problems.of('cases/extension-not-asked', ''));
    return outcomeOr(found, { payload: { reason: reason.trim() } });
  },
  evolve: (state) => ({ ...state, extensionAsked: null }),
});

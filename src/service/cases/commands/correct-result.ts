import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 更正: a slip in what was delivered is corrected by another paper; the delivered one stays on record. */
export const correctResult: CommandRule<'correct-result', { readonly what: string }> = {
  decide: (_state, { what }) =>
    outcomeOr(wordsProblems(what, 'what', '更正的内容'), {
      payload: { what: what.trim() },
      document: 'correction',
    }),
  evolve: (state) => ({ ...state, corrections: state.corrections + 1 }),
};

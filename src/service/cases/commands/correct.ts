import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 当场更正 (行政许可法第三十二条第一款第三项): a slip that can be mended at once is mended, and nothing else happens. */
export const correct: CommandRule<'correct', { readonly what: string }> = {
  decide: (_state, { what }) =>
    outcomeOr(wordsProblems(what, 'what', '更正了什么'), { payload: { what: what.trim() } }),
  evolve: (state) => ({ ...state, corrections: state.corrections + 1 }),
};

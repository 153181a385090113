import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

/**
 * 当场更正 (行政许可法第三十二条第一款第三项): a slip that can be mended at once is mended, in the form's answers too, and
 * nothing else happens: no day moves.
 */
export const correct: CommandRule<'correct', CommandInputs['correct']> = {
  decide: (_state, { what, answers }) =>
    outcomeOr(wordsProblems(what, 'what', '更正了什么'), {
      payload: { what: what.trim(), ...(answers && { answers }) },
    }),
  evolve: (state, { answers = state.answers }) => ({ ...state, answers, corrections: state.corrections + 1 }),
};

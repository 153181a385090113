import { problems } from '../problems.ts';
import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

interface Reviewed {
  readonly step: string;
  readonly action: string;
  readonly opinion: string;
  readonly second: string | null;
}

/** 审查: an opinion on one step. Substance verified on the spot takes two (行政许可法第三十四条第三款). */
export const review: CommandRule<'review', Reviewed> = {
  decide: (_state, { step, action, opinion, onSite, second }, context) => {
    const found = [
      ...wordsProblems(step, 'step', '审查环节'),
      ...wordsProblems(opinion, 'opinion', '审查意见'),
    ];
    if (onSite && (!second || second === context.actor))
      found.push(problems.of('cases/one-inspector', 'second'));
    return outcomeOr(found, { payload: { step: step.trim(), action, opinion: opinion.trim(), second } });
  },
  evolve: (state, { step, action, second, by }) => {
    const people = second ? [by, second] : [by];
    return { ...state, handler: by, reviews: [...state.reviews, { step, action, by: people }] };
  },
};

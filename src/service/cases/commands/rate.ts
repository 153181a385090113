import { problems } from '../problems.ts';
import { outcomeOr } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 评价: one service, one rating (GB/T 39046 A.8: 1 非常满意 … 5 非常不满意). */
export const rate: CommandRule<'rate', { readonly grade: number }> = {
  decide: (state, { grade }) => {
    const found = [1, 2, 3, 4, 5].includes(grade) ? [] : [problems.of('cases/bad-grade', 'grade')];
    if (state.rating !== null) found.push(problems.of('cases/rated-already', ''));
    return outcomeOr(found, { payload: { grade } });
  },
  evolve: (state, { grade }) => ({ ...state, rating: grade }),
};

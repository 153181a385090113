import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 撤回申请: the applicant's own word ends the case at any time before the decision. */
export const withdraw: CommandRule<'withdraw', { readonly reason: string }> = {
  decide: (_state, { reason }) =>
    outcomeOr(wordsProblems(reason, 'reason', '撤回的理由'), { payload: { reason: reason.trim() } }),
  evolve: (state) => ({ ...state, status: 'withdrawn' }),
};

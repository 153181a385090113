import { problems } from '../problems.ts';
import { outcomeOr, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 终止办理: a tolerated material has not followed by its day. Never before that day. */
export const end: CommandRule<'end', { readonly reason: string }> = {
  decide: (state, { reason }, context) => {
    const found = wordsProblems(reason, 'reason', '终止的理由');
    const overdue = Object.values(state.tolerated).some((until) => until < context.today);
    if (!overdue) found.push(problems.of('cases/not-due-yet', ''));
    return outcomeOr(found, { payload: { reason: reason.trim() } });
  },
  evolve: (state) => ({ ...state, status: 'ended' }),
};

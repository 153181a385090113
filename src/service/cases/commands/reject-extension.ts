import { problems } from '../problems.ts';
import { outcomeOr, standingDays, wordsProblems } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 负责人不同意延期: the old due days stand, and it may be asked again with another reason. */
export const rejectExtension: CommandRule<'reject-extension', { readonly reason: string }> = {
  decide: (state, { reason }) => {
    const found = [...standingDays(state), ...wordsProblems(reason, 'reason', '不同意延期的理由')];
    if (!state.extensionAsked) found.push(problems.of('cases/extension-not-asked', ''));
    return outcomeOr(found, { payload: { reason: reason.trim() } });
  },
  evolve: (state) => ({ ...state, extensionAsked: null }),
};

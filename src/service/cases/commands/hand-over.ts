import { problems } from '../problems.ts';
import { outcomeOr } from './shared.ts';
import type { CommandRule } from './types.ts';

/** 移交 to a colleague: of a draft or a case, when somebody leaves or another level takes over. Moves no day. */
export const handOver: CommandRule<'hand-over', { readonly to: string }> = {
  decide: (state, { to }) =>
    outcomeOr(to && to !== state.handler ? [] : [problems.of('cases/nobody', 'to')], { payload: { to } }),
  evolve: (state, { to }) => ({ ...state, handler: to }),
};

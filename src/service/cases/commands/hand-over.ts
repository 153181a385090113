import { problems } from '../problems.ts';
import { NOBODY } from '../types.ts';
import { outcomeOr } from './shared.ts';
import type { CommandInputs, CommandRule } from './types.ts';

/**
 * 移交 to a colleague, or to nobody yet (待接办): of a draft or a case, when somebody leaves or another level takes over.
 * Moves no day.
 */
export const handOver: CommandRule<'hand-over', CommandInputs['hand-over']> = {
  decide: (state, { to, reason }) => {
    const held = state.handler === state.applicant && state.status !== 'draft' ? NOBODY : state.handler;
    const payload = reason ? { to, reason } : { to };
    return outcomeOr(to && to !== held ? [] : [problems.of('cases/nobody', 'to')], { payload });
  },
  evolve: (state, { to }) => ({ ...state, handler: to }),
};

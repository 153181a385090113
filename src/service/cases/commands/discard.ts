import { ok } from '#base/kernel/index.ts';
import type { CommandRule } from './types.ts';

/** 放弃草稿: nothing was applied for, so nothing is answered. */
export const discard: CommandRule<'discard'> = {
  decide: () => ok({ payload: {} }),
  evolve: (state) => ({ ...state, status: 'discarded' }),
};

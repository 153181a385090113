import { ok } from '#base/kernel/index.ts';
import type { CommandRule } from './types.ts';

/** 归档: the case is closed for good; what is in it is packed by the archive. */
export const archive: CommandRule<'archive'> = {
  decide: () => ok({ payload: {} }),
  evolve: (state) => ({ ...state, status: 'archived' }),
};

import { ok } from '#base/kernel/index.ts';
import type { CommandRule } from './types.ts';

/**
 * 重发查询码: the applicant has shown his card and lost his code. A fact, so that he is told that another opens his case
 * now (the message of this fact); the code itself is in no fact and in no message, its digest stands apart
 * (persons/codes.store.ts).
 */
export const renewCode: CommandRule<'renew-code', object> = {
  decide: () => ok({ payload: {} }),
  evolve: (state) => state,
};

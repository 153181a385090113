import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** Up to one working day counts as 即办: portals write 0 or 1 for what is done while one waits. */
const ON_THE_SPOT_UP_TO = 1;

/** 即办 ⇔ 即办件; 非即办 ⇒ 承诺件 */
export const onTheSpot: LintRule = {
  severity: 'error',
  find: ({ handling, limits: { promised } }) => {
    if (promised === null) return [];
    const fit = promised <= ON_THE_SPOT_UP_TO ? '1' : '2';
    return handling === fit ? [] : [problems.of('items/on-the-spot', 'handling', { promised, handling })];
  },
};

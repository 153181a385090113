import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 全程网办（四级） ⇒ 0 次 */
export const onlineWithoutVisits: LintRule = {
  severity: 'error',
  find: ({ depth, visits }) =>
    depth === 4 && visits !== null && visits > 0
      ? [problems.of('items/online-with-visits', 'visits', { visits })]
      : [],
};

import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 承诺时限 is set, and not longer than the law's (优化营商环境条例第三十六条第二款). */
export const promise: LintRule = {
  severity: 'error',
  find: ({ limits: { promised, statutory } }) => {
    if (promised === null) return [problems.of('items/no-promise', 'limits.promised')];
    if (statutory === null || promised <= statutory) return [];
    return [problems.of('items/promise-over-law', 'limits.promised', { promised, statutory })];
  },
};

import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 到办事现场次数 is filled in, and a visit says why; nothing on line and no visit needs the post. */
export const visits: LintRule = {
  severity: 'error',
  find: ({ visits: count, visitReason, online, forms }) => {
    if (count === null) return [problems.of('items/visits-missing', 'visits')];
    if (count > 0 && !visitReason?.trim())
      return [problems.of('items/visits-unexplained', 'visitReason', { visits: count })];
    if (count === 0 && !online && !forms.includes('4')) return [problems.of('items/no-way-in', 'forms')];
    return [];
  },
};

import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

const STEPS = ['受理', '审核', '审批', '办结', '送达'] as const;

/** A permit's flow as a table with 受理、审核、审批、办结、送达. */
export const permitSteps: LintRule = {
  severity: 'error',
  find: ({ type, steps }) => {
    if (type !== '01') return [];
    const missing = STEPS.filter((name) => !steps.some((step) => step.name.includes(name)));
    return missing.length > 0
      ? [problems.of('items/permit-steps', 'steps', { missing: missing.join('、') })]
      : [];
  },
};

import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** Σ 环节时限 ≤ 承诺时限. Delivery comes after the decision and has ten days of its own (行政许可法第四十四条). */
export const stepsWithinPromise: LintRule = {
  severity: 'error',
  find: ({ steps, limits: { promised } }) => {
    const sum = steps.reduce((total, step) => total + (step.name.includes('送达') ? 0 : (step.days ?? 0)), 0);
    return promised !== null && sum > promised
      ? [problems.of('items/steps-over-promise', 'steps', { sum, promised })]
      : [];
  },
};

import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** A result has a sample, so that applicants can see beforehand what it looks like. */
export const resultComplete: LintRule = {
  severity: 'error',
  find: ({ result }) => {
    if (!result) return [];
    const missing = [
      ...(result.ending.trim() ? [] : ['结果类型']),
      ...(result.sample?.trim() ? [] : ['结果样本']),
    ];
    return missing.map((what) => problems.of('items/result-incomplete', 'result', { what }));
  },
};

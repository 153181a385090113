import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 没有法律、法规、规章依据，不得增设办理条件和环节 (优化营商环境条例第三十五条). */
export const basis: LintRule = {
  severity: 'error',
  find: ({ basis: given }) =>
    given.some((text) => text.trim()) ? [] : [problems.of('items/no-basis', 'basis')],
};

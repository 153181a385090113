import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 联合办理 names with whom: else nobody knows who has to be asked, and the applicant not who decides. */
export const jointDepartments: LintRule = {
  severity: 'error',
  find: ({ joint, otherDepts = [] }) =>
    joint && otherDepts.length === 0 ? [problems.of('items/joint-alone', 'otherDepts')] : [],
};

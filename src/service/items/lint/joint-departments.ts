import { problems } from '../problems.ts';
import type { LintRule } from './types.ts';

/** 联合办理 names the other departments, so that the clerk knows whom to ask and the applicant who decides. */
export const jointDepartments: LintRule = {
  severity: 'error',
  find: ({ joint, otherDepts = [] }) =>
    joint && otherDepts.length === 0 ? [problems.of('items/joint-alone', 'otherDepts')] : [],
};

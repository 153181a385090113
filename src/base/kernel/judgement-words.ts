/** The words of a judged account, which relations, checks, audit and pages share (部门决算审核). */

/** the states of a judged object; every relation gives each object one, so that silence never counts as success */
export const judgementStates = [
  'holds',
  'broken',
  'not-applicable',
  'not-enough-data',
  'could-not-be-read',
] as const;
export type JudgementState = (typeof judgementStates)[number];
/** states of an object that was not judged */
export type UnjudgedState = Exclude<JudgementState, 'holds' | 'broken'>;

/** 错误、疑点、提示 */
export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

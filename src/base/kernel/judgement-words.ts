/** The words of a judged account, as relations, checks, audit and pages share them (部门决算审核). */

/** silence is never success: every relation says one of these for every object that it looks at */
export const judgementStates = [
  'holds',
  'broken',
  'not-applicable',
  'not-enough-data',
  'could-not-be-read',
] as const;
export type JudgementState = (typeof judgementStates)[number];
/** it was not judged, and why */
export type UnjudgedState = Exclude<JudgementState, 'holds' | 'broken'>;

/** 错误、疑点、提示 */
export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

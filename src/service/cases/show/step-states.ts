/** The states of a step on a page. */
export const stepStates = ['done', 'now', 'next', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

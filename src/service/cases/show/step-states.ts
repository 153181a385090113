/** How a step of the way stands on a page. */
export const stepStates = ['done', 'now', 'next', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

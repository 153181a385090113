/** States of a run; `again`: it has failed and is tried again. */
export const runStates = ['waiting', 'running', 'again', 'done', 'failed'] as const;
export type RunState = (typeof runStates)[number];

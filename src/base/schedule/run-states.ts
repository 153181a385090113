/** How a run stands; `again`: it failed and is tried once more. */
export const runStates = ['waiting', 'running', 'again', 'done', 'failed'] as const;
export type RunState = (typeof runStates)[number];

export { failureInWords } from './failures.ts';
export { findJob } from './find-job.ts';
export { orderRun } from './order.store.ts';
export { createRunner, type Runner, type RunnerSetting } from './runner.store.ts';
export { findRun, lastRuns } from './runs.store.ts';
export { type Scheduler, startScheduler } from './scheduler.store.ts';
export { lastedInWords, runStates, type ShownJob, type ShownRun, showJobs } from './show.ts';
export type { Job, JobContext, JobRun, JobWork } from './types.ts';
export type { When } from './when.ts';

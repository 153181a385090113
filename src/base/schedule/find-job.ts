import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { Job } from './types.ts';

/** The job with this name. An unknown name is refused, and the refusal lists the known ones (schedule/unknown-job). */
export function findJob(jobs: readonly Job[], name: string): Result<Job> {
  const job = jobs.find((one) => one.name === name);
  if (job) return ok(job);
  const known = jobs.map((one) => one.name).join('、');
  return refused(problems.of('schedule/unknown-job', 'name', { name: name.slice(0, 40), known }));
}

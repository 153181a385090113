import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { createJobProcesses } from '#shell/job-process/job-process.ts';
import type { Answers, Job } from './job.ts';
import { UPLOAD } from './limits.ts';
import { problems } from './problems.ts';

const PROGRAM = path.join(import.meta.dirname, 'judging-process.reader.ts');

export interface ReaderLimits {
  readonly readers: number;
  readonly waiting: number;
  readonly judgeMs: number;
  readonly pageMs: number;
  readonly memoryBytes: number;
  readonly heapMegabytes: number;
}

export interface Reader {
  /** Refuses at once when too many wait. Whatever a file does to the process becomes a refusal in words. */
  run<K extends Job['kind']>(
    job: Job & { kind: K },
    onProgress?: (text: string) => void,
  ): Promise<Result<Answers[K]>>;
  /** ends the running processes */
  close(): void;
}

const filesOf = (job: Job): readonly string[] =>
  job.kind === 'page' ? [job.path] : [...job.files, ...job.last].map(({ path: one }) => one);

/** Reads files in processes of their own, a few at a time, each with limits on its time and memory. */
export function createReader(limits: ReaderLimits = UPLOAD): Reader {
  const processes = createJobProcesses(PROGRAM, { atOnce: limits.readers, ...limits });
  return {
    async run(job, onProgress) {
      const limit = job.kind === 'page' ? limits.pageMs : limits.judgeMs;
      const ending = await processes.run(job, limit, { onProgress, reads: filesOf(job) });
      if (ending.ended === 'done') return ok(ending.value as never);
      if (ending.ended === 'refused') return refused(...ending.problems);
      if (ending.ended === 'full') return refused(problems.of('upload/full', 'files'));
      if (ending.ended === 'gave-up') return refused(problems.of('upload/gave-up', 'files'));
      return refused(problems.of('upload/too-slow', 'files', { seconds: Math.round(limit / 1000) }));
    },
    close: processes.close,
  };
}

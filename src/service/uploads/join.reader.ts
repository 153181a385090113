import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { createJobProcesses, type JobProcesses } from '#shell/job-process/job-process.ts';
import type { PageFile } from './join-pages.ts';
import { problems } from './problems.ts';

const PROGRAM = path.join(import.meta.dirname, 'join-process.reader.ts');
const LIMITS = { atOnce: 2, waiting: 32, memoryBytes: 900 * 1024 * 1024, heapMegabytes: 600 };
const SECONDS = 30;

const processes = createJobProcesses(PROGRAM, LIMITS);

/** One PDF of several files, made in a process of its own: whatever a file does, the server goes on. */
export async function joinFiles(
  files: readonly PageFile[],
  by: Pick<JobProcesses, 'run'> = processes,
): Promise<Result<Uint8Array>> {
  const ending = await by.run({ files }, SECONDS * 1_000);
  if (ending.ended === 'done') return ok(ending.value as Uint8Array);
  if (ending.ended === 'refused') return refused(...ending.problems);
  return refused(problems.of('uploads/join-failed', 'pages', { busy: ending.ended === 'full' }));
}

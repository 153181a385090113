import { Worker } from 'node:worker_threads';
import type { Result } from '#base/kernel/index.ts';
import type { Said } from './job-process.ts';

/** Ends the process at a limit of memory. A thread watches, because the heap's limit leaves out WebAssembly. */
function watchMemory(limit: number): void {
  const code = `const { workerData } = require('node:worker_threads');
setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL'); }, 50);`;
  new Worker(code, { eval: true, workerData: limit }).unref();
}

/** The other side of `createJobProcesses`: takes one job, answers it and ends. It ends with the server too. */
export function answerJob<J extends object>(
  run: (job: J, progress: (text: string) => void) => Promise<Result<unknown>>,
): void {
  const progress = (text: string) => process.send?.({ said: 'progress', text } satisfies Said);
  watchMemory(Number(process.env.YIMEN_MEMORY));
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (job: J) => {
    const result = await run(job, progress);
    const said: Said = result.ok
      ? { said: 'done', value: result.value }
      : { said: 'refused', problems: result.problems };
    // the process ends only after the answer has left: a pipe carries megabytes in pieces
    process.send?.(said, undefined, {}, () => process.exit(0));
  });
}

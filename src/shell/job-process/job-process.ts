import { fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '#base/kernel/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NO_NETWORK = pathToFileURL(path.join(import.meta.dirname, 'no-network.ts')).href;

export interface JobLimits {
  /** processes at the same time */
  readonly atOnce: number;
  /** jobs that wait for their turn; one more is refused */
  readonly waiting: number;
  /** memory of a whole process */
  readonly memoryBytes: number;
  readonly heapMegabytes: number;
}

/** How a job ended. Whatever a file does to the process ends in one of the last two. */
export type Ending =
  | { readonly ended: 'done'; readonly value: unknown }
  | { readonly ended: 'refused'; readonly problems: readonly Problem[] }
  | { readonly ended: 'full' }
  | { readonly ended: 'too-slow' }
  | { readonly ended: 'gave-up' };

/** Messages from the process (answer-job.ts). */
export type Said =
  | { readonly said: 'progress'; readonly text: string }
  | { readonly said: 'done'; readonly value: unknown }
  | { readonly said: 'refused'; readonly problems: readonly Problem[] };

export interface More {
  readonly onProgress?: ((text: string) => void) | undefined;
  /** the files of the job, which the process may read besides the program itself */
  readonly reads?: readonly string[];
}

export interface JobProcesses {
  /** Does a job in a process of its own, which ends after `milliseconds` at the latest. */
  run(job: object, milliseconds: number, more?: More): Promise<Ending>;
  /** ends running jobs and refuses waiting ones */
  close(): void;
}

/**
 * Does jobs with files of strangers, each in a process of its own that runs `program` (which calls `answerJob`). The
 * process may read the program and the files of its job, and nothing else: it writes nothing, starts nothing, reaches no network
 * (no-network.ts) and knows nothing of our settings. Its time and memory have limits.
 */
export function createJobProcesses(program: string, limits: JobLimits): JobProcesses {
  const running = new Set<AbortController>();
  const queue: (() => void)[] = [];
  let closed = false;
  return {
    async run(job, milliseconds, { onProgress, reads = [] } = {}) {
      if (closed || queue.length >= limits.waiting) return { ended: 'full' };
      if (running.size >= limits.atOnce) await new Promise<void>((resolve) => queue.push(resolve));
      if (closed) return { ended: 'full' };
      const stop = new AbortController();
      running.add(stop);
      try {
        return await runOne(program, job, limits, { milliseconds, stop: stop.signal, onProgress, reads });
      } finally {
        running.delete(stop);
        if (running.size < limits.atOnce) queue.shift()?.();
      }
    },
    close() {
      closed = true;
      for (const stop of running) stop.abort();
      for (const waiting of queue.splice(0)) waiting();
    },
  };
}

interface Run {
  readonly milliseconds: number;
  readonly stop: AbortSignal;
  readonly onProgress: ((text: string) => void) | undefined;
  readonly reads: readonly string[];
}

/** what the program is made of */
const PROGRAM = ['src', 'packs', 'node_modules', 'package.json'].map((name) => path.join(ROOT, name));
/** where the packages are if the program is one of them */
if (path.basename(path.dirname(ROOT)) === 'node_modules') PROGRAM.push(path.dirname(ROOT));

function runOne(
  program: string,
  job: object,
  { heapMegabytes, memoryBytes }: JobLimits,
  { milliseconds, stop, onProgress, reads }: Run,
): Promise<Ending> {
  return new Promise((resolve) => {
    const child = fork(program, [], {
      execArgv: [
        '--permission',
        ...[...PROGRAM, ...reads].map((one) => `--allow-fs-read=${one}`),
        `--import=${NO_NETWORK}`,
        '--allow-worker',
        '--disable-warning=SecurityWarning',
        `--max-old-space-size=${heapMegabytes}`,
      ],
      env: { YIMEN_MEMORY: String(memoryBytes) },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let ending: Ending = { ended: 'gave-up' };
    const end = () => child.kill('SIGKILL');
    const timer = setTimeout(() => {
      ending = { ended: 'too-slow' };
      end();
    }, milliseconds);
    stop.addEventListener('abort', end, { once: true });
    child.on('message', (said: Said) => {
      if (said.said === 'progress') onProgress?.(said.text);
      else if (said.said === 'done') ending = { ended: 'done', value: said.value };
      else ending = { ended: 'refused', problems: said.problems };
    });
    const settle = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve(ending);
    };
    child.on('error', settle);
    child.on('close', settle);
    child.send(job, () => {});
  });
}

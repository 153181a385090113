import { fork } from 'node:child_process';
import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import type { Answers, Job, Said } from './job.ts';
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
  /** Refuses at once when too many wait. Everything a file can do to the process becomes a refusal in words. */
  run<K extends Job['kind']>(
    job: Job & { kind: K },
    onProgress?: (text: string) => void,
  ): Promise<Result<Answers[K]>>;
  /** ends what is being read */
  close(): void;
}

/** Reads files in processes of their own, a few at a time, each with an end to its time and memory. */
export function createReader(limits: ReaderLimits = UPLOAD): Reader {
  const running = new Set<AbortController>();
  const queue: (() => void)[] = [];
  let closed = false;
  const next = () => {
    if (running.size < limits.readers) queue.shift()?.();
  };
  return {
    async run(job, onProgress) {
      if (closed || queue.length >= limits.waiting) return refused(problems.of('upload/full', 'files'));
      if (running.size >= limits.readers) await new Promise<void>((resolve) => queue.push(resolve));
      if (closed) return refused(problems.of('upload/full', 'files'));
      const stop = new AbortController();
      running.add(stop);
      try {
        return (await readApart(job, limits, stop.signal, onProgress)) as Result<never>;
      } finally {
        running.delete(stop);
        next();
      }
    },
    close() {
      closed = true;
      for (const stop of running) stop.abort();
      for (const waiting of queue.splice(0)) waiting();
    },
  };
}

function readApart(
  job: Job,
  limits: ReaderLimits,
  signal: AbortSignal,
  onProgress?: (text: string) => void,
): Promise<Result<unknown>> {
  const limit = job.kind === 'page' ? limits.pageMs : limits.judgeMs;
  return new Promise((resolve) => {
    const child = fork(PROGRAM, [], {
      // may read, and that is all: no writing, no other programs; its own heap; nothing of our environment
      execArgv: [
        '--permission',
        '--allow-fs-read=*',
        '--allow-worker',
        '--disable-warning=SecurityWarning',
        `--max-old-space-size=${limits.heapMegabytes}`,
      ],
      env: { YIMEN_MEMORY: String(limits.memoryBytes) },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let answer: Result<unknown> = refused(problems.of('upload/gave-up', 'files'));
    const end = () => child.kill('SIGKILL');
    const timer = setTimeout(() => {
      answer = refused(problems.of('upload/too-slow', 'files', { seconds: Math.round(limit / 1000) }));
      end();
    }, limit);
    signal.addEventListener('abort', end, { once: true });
    child.on('message', (said: Said) => {
      if (said.said === 'progress') onProgress?.(said.text);
      else if (said.said === 'done') answer = ok(said.value);
      else answer = refused(...said.problems);
    });
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve(answer);
    };
    child.on('error', settle);
    child.on('close', settle);
    child.send(job, () => {});
  });
}

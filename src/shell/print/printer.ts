import { Worker } from 'node:worker_threads';
import type { Ordered, Printed } from './press.ts';
import type { Paged, PrintJob } from './typeset.ts';

/**
 * Documents of one thread. The compiler never frees about a quarter of a megabyte of each (measured with 0.7.0), so a thread
 * retires after this number. The next one reads its typefaces before it takes over, so that nobody waits for it.
 */
const MOST = 200;

interface Waiting {
  resolve(paged: Paged): void;
  reject(error: Error): void;
}

interface Press {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  taken: number;
}

let current: Press | undefined;
let jobs = 0;

function start(): Press {
  const worker = new Worker(new URL('./press.ts', import.meta.url), { execArgv: [] });
  const press: Press = { worker, waiting: new Map(), taken: 0 };
  const fail = (why: string) => {
    if (current === press) current = undefined;
    for (const { reject } of press.waiting.values()) reject(new Error(why));
    press.waiting.clear();
  };
  worker.on('message', (printed: Printed) => answer(press, printed));
  worker.on('error', (error) => fail(String(error)));
  worker.on('exit', () => fail('the press stopped'));
  worker.unref();
  return press;
}

function answer(press: Press, printed: Printed): void {
  const waiting = press.waiting.get(printed.id);
  press.waiting.delete(printed.id);
  if ('paged' in printed) waiting?.resolve(printed.paged);
  else waiting?.reject(new Error(printed.error));
  if (press.waiting.size > 0) return;
  press.worker.unref();
  if (press !== current && press.taken >= MOST) void press.worker.terminate();
}

function order(press: Press, job: PrintJob): Promise<Paged> {
  jobs += 1;
  press.taken += 1;
  const id = jobs;
  press.worker.ref();
  return new Promise((resolve, reject) => {
    press.waiting.set(id, { resolve, reject });
    press.worker.postMessage({ id, ...job } satisfies Ordered);
  });
}

/** Replaces a thread by one that has printed a page and so has read its typefaces. */
function retire(old: Press): void {
  const next = start();
  order(next, { sources: ['一'], toKeep: false }).then(
    () => {
      if (current === old) current = next;
      if (old.waiting.size === 0) void old.worker.terminate();
    },
    () => undefined,
  );
}

/** Typesets on a thread of its own. Rejects with Typst's words when a source is wrong, which is a defect of ours. */
export function typesetToFit(
  sources: readonly string[],
  { toKeep = false }: { readonly toKeep?: boolean } = {},
): Promise<Paged> {
  current ??= start();
  const press = current;
  const paged = order(press, { sources, toKeep });
  if (press.taken === MOST) retire(press);
  return paged;
}

export async function typeset(source: string): Promise<Uint8Array> {
  return (await typesetToFit([source])).pdf;
}

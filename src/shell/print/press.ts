import { parentPort } from 'node:worker_threads';
import { type Paged, type PrintJob, typesetNow } from './typeset.ts';

export interface Ordered extends PrintJob {
  readonly id: number;
}

export type Printed = { readonly id: number } & ({ readonly paged: Paged } | { readonly error: string });

/** The thread that typesets (printer.ts starts it), so that a long document does not keep the server from answering. */
parentPort?.on('message', ({ id, ...job }: Ordered) => {
  try {
    parentPort?.postMessage({ id, paged: typesetNow(job) } satisfies Printed);
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) } satisfies Printed);
  }
});

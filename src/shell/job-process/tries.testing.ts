import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ok } from '#base/kernel/index.ts';
import { answerJob } from './answer-job.ts';

/** A program that tries what a file of a stranger might make its reader do; each try says how it ended. */
interface Tries {
  readonly own: string;
  readonly other: string;
}

const ended = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message.replace(/:.*/, '');
  }
};

const require = createRequire(import.meta.url);
const load = (name: string) => import(name);

answerJob<Tries>(async ({ own, other }) =>
  ok({
    own: await ended(() => readFile(own)),
    other: await ended(() => readFile(other)),
    write: await ended(() => writeFile(own, 'x')),
    start: await ended(async () => (await load('node:child_process')).execFileSync('true')),
    settings: Object.keys(process.env).filter((name) => !/^(YIMEN_MEMORY|NODE_CHANNEL_.*)$/.test(name)),
    imported: await ended(() => load('node:net')),
    required: await ended(() => require('node:https')),
    builtin: await ended(() => process.getBuiltinModule('node:dgram')),
    fetched: await ended(() => fetch('http://127.0.0.1:9/')),
  }),
);

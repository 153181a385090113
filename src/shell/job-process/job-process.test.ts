import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createJobProcesses } from './job-process.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-job-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const [own = '', other = ''] = ['own', 'other'].map((name) => path.join(folder, name));
for (const file of [own, other]) await writeFile(file, 'x');

const program = path.join(import.meta.dirname, 'tries.testing.ts');
const processes = createJobProcesses(program, {
  atOnce: 1,
  waiting: 1,
  memoryBytes: 2 ** 30,
  heapMegabytes: 256,
});
afterAll(() => processes.close());

it('a process for files of strangers reads its own files, and does nothing else', async () => {
  const ending = await processes.run({ own, other }, 60_000, { reads: [own] });
  const denied = 'ERR_ACCESS_DENIED';
  const closed = 'no network in a process for files of strangers';
  expect(ending).toEqual({
    ended: 'done',
    value: {
      ...{ own: 'done', other: denied, write: denied, start: denied, settings: [] },
      ...{ imported: closed, required: closed, builtin: closed, fetched: closed },
    },
  });
});

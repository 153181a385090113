import { mkdtemp, rm, utimes } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { instant, unwrap } from '#base/kernel/index.ts';
import type { JobContext } from '#base/schedule/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { keepUpload, readUpload } from './files.store.ts';
import { sweepUploads } from './sweep.jobs.ts';
import { samples } from './testing.ts';
import { recordUpload } from './uploads.store.ts';

const { db } = await testDatabase();
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-sweep-'));
afterAll(() => rm(files, { recursive: true, force: true }));
const at = instant(Date.parse('2026-11-30T03:30:00+08:00'));

it('takes away bytes that nothing names; a file in use stays', async () => {
  const keep = async (extension: 'pdf' | 'png', inUse: boolean) => {
    const file = unwrap(await keepUpload(files, { name: `a.${extension}`, bytes: samples[extension] }));
    if (inUse) unwrap(await recordUpload(db, 'a', { file, number: 'n', by: 'p', at }));
    const old = at / 1000 - 2 * 86_400;
    await utimes(path.join(files, file.digest.slice(0, 2), file.digest), old, old);
    return file.digest;
  };
  const used = await keep('pdf', true);
  const orphan = await keep('png', false);
  const context = { tx: db, files, at } as unknown as JobContext;
  expect(await sweepUploads(context)).toEqual({ what: '个没有登记的文件', count: 1 });
  expect((await readUpload(files, used)).ok).toBe(true);
  expect((await readUpload(files, orphan)).ok).toBe(false);
});

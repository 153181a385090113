import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { codeKey } from './code-key.store.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'yimen-key-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is made once, for its user only, however many ask first', async () => {
  const files = path.join(folder, 'a/files');
  const keys = await Promise.all([1, 2, 3].map(() => codeKey(files)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  const file = path.join(files, 'codes.key');
  expect(await readFile(file, 'utf8')).toBe(keys[0]?.toString('hex'));
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('is another in another folder', async () => {
  expect(await codeKey(path.join(folder, 'b'))).not.toEqual(await codeKey(path.join(folder, 'c')));
});

it('that is damaged is said to be, and read again when it is mended', async () => {
  const files = await mkdtemp(path.join(folder, 'd-'));
  await writeFile(path.join(files, 'codes.key'), 'abc');
  await expect(codeKey(files)).rejects.toThrow('codes.key');
  await writeFile(path.join(files, 'codes.key'), '07'.repeat(32));
  expect(await codeKey(files)).toEqual(Buffer.alloc(32, 7));
});

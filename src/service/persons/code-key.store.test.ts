import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { codeKeys, dropKey, replaceKey } from './code-key.store.ts';

const codeKey = async (files: string) => (await codeKeys(files))[0].key;
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

describe('a key that is replaced', () => {
  it('stays, retired, until it is dropped; others go on beside it', async () => {
    const files = path.join(folder, 'e');
    const first = (await codeKeys(files))[0];
    const [second, ...retired] = await replaceKey(files);
    expect(second.id).not.toBe(first.id);
    expect(retired).toMatchObject([{ id: first.id, key: first.key }]);
    expect((await replaceKey(files)).slice(1).map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, second.id]),
    );
    if (process.platform !== 'win32')
      for (const name of await readdir(files))
        expect((await stat(path.join(files, name))).mode & 0o777).toBe(0o600);
    await dropKey(files, first.id);
    expect((await codeKeys(files)).map(({ id }) => id)).not.toContain(first.id);
    expect((await readdir(files)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is seen within seconds by a process that had read the old one', async () => {
    const files = path.join(folder, 'f');
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const before = (await codeKeys(files))[0];
    // as another process does it
    await writeFile(path.join(files, `codes-${before.id}.key`), before.key.toString('hex'));
    await writeFile(path.join(files, 'codes.key'), '09'.repeat(32));
    expect((await codeKeys(files))[0].id).toBe(before.id);
    now.mockReturnValue(1_010_001);
    expect((await codeKeys(files)).map(({ id }) => id)).toEqual([
      expect.not.stringContaining(before.id),
      before.id,
    ]);
    now.mockRestore();
  });
});

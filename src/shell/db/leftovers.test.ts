import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { removeStartLeftovers } from './leftovers.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'leftovers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('of a killed start go after a day; what is young or somebody else’s stays', async () => {
  const now = Date.parse('2026-11-30T04:00:00+08:00');
  const old = (now - 25 * 3_600_000) / 1000;
  const names = ['yimen-0123456789abcdef', 'yimen-fedcba9876543210', 'yimen-notes.txt'];
  for (const name of names) await writeFile(path.join(folder, name), 'x');
  await mkdir(path.join(folder, 'yimen-aaaaaaaaaaaaaaaa'));
  for (const name of [...names, 'yimen-aaaaaaaaaaaaaaaa']) await utimes(path.join(folder, name), old, old);
  await utimes(path.join(folder, 'yimen-fedcba9876543210'), now / 1000, now / 1000);
  expect(await removeStartLeftovers(now, folder)).toBe(1);
  expect((await readdir(folder)).toSorted()).toEqual(
    ['yimen-aaaaaaaaaaaaaaaa', 'yimen-fedcba9876543210', 'yimen-notes.txt'].toSorted(),
  );
  expect(await removeStartLeftovers(now, path.join(folder, 'none'))).toBe(0);
});

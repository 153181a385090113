import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { bareDatabase, testDatabase } from '../db/testing.ts';
import { checkTarget, openEmptyPlace } from './place.ts';
import { problemOf } from './refusal.ts';

const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-place-'),
);
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());
const quiet = () => undefined;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'good',
    (error: unknown) => problemOf(error, 'there')?.code ?? String(error),
  );

describe('the target of a backup', () => {
  const data = path.join(folder, 'data');

  it('lies outside of the data folder, also by way of a link (backup/target-inside-data)', async () => {
    await mkdir(path.join(data, 'files'), { recursive: true });
    for (const inside of [data, path.join(data, 'backups/new'), path.join(data, 'files')])
      expect(await codeOf(checkTarget(inside, data))).toBe('backup/target-inside-data');
    await symlink(data, path.join(folder, 'link'));
    expect(await codeOf(checkTarget(path.join(folder, 'link/new'), data))).toBe('backup/target-inside-data');
    for (const outside of [folder, `${data}-2`, path.join(folder, 'new/er')])
      expect(await codeOf(checkTarget(outside, data))).toBe('good');
  });
});

describe('what the system says', () => {
  const of = (code: string) => problemOf(Object.assign(new Error('x'), { code }), '/there');

  it('is said in words (backup/disk-full, backup/not-writable); anything else is a defect', () => {
    for (const code of ['ENOSPC', 'EDQUOT', '53100']) expect(of(code)?.code).toBe('backup/disk-full');
    expect(of('EACCES')?.message).toBe('写不进 /there：没有写入的权限');
    expect(of('EROFS')?.message).toBe('写不进 /there：那里是只读的');
    expect(problemOf(new TypeError('x'), '/there')).toBeNull();
  });
});

describe('the place of a restoring', () => {
  it('is an empty folder (backup/not-empty); after a failure it is empty again', async () => {
    vi.stubEnv('DATABASE_URL', '');
    const empty = await mkdtemp(`${folder}-`);
    vi.stubEnv('YIMEN_DATA', empty);
    const place = await openEmptyPlace(folder, quiet);
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.end();
    expect(place.files).toBe(path.join(empty, 'files'));
    await place.leave(false);
    expect(await readdir(empty)).toEqual([]);
    await writeFile(path.join(empty, 'note'), '');
    expect(await codeOf(openEmptyPlace(folder, quiet))).toBe('backup/not-empty');
    await rm(empty, { recursive: true, force: true });
  }, 60_000);

  it('is an empty database of one’s own (backup/database-not-empty)', async () => {
    vi.stubEnv('YIMEN_DATA', path.join(folder, 'files-only'));
    vi.stubEnv('DATABASE_URL', (await testDatabase()).url);
    expect(await codeOf(openEmptyPlace(folder, quiet))).toBe('backup/database-not-empty');
    const { url } = await bareDatabase();
    vi.stubEnv('DATABASE_URL', url);
    const place = await openEmptyPlace(folder, quiet);
    expect(place.url).toBe(url);
    await place.leave(false);
  });
});

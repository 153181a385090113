import { mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from './open.ts';

const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-open-'),
);
process.env.YIMEN_DATA = folder;
delete process.env.DATABASE_URL;
const quiet = () => undefined;
afterAll(() => rm(folder, { recursive: true, force: true }));

function running(): Promise<boolean> {
  return stat(path.join(folder, 'pg/postmaster.pid')).then(
    () => true,
    () => false,
  );
}

describe('a data folder', () => {
  it('has one server; a second is refused with the address of the first (cli/already-running)', async () => {
    const first = await openStore(folder, quiet);
    expect(await first.becomeServer('http://127.0.0.1:8080')).toEqual({ ok: true, value: null });
    const second = await openStore(folder, quiet);
    const turn = await second.becomeServer('http://127.0.0.1:8081');
    expect(turn.ok ? [] : turn.problems.map((p) => p.code)).toEqual(['cli/already-running']);
    expect(turn.ok ? '' : turn.problems[0]?.message).toContain('http://127.0.0.1:8080');
    await second.release();
    expect((await sql<{ one: number }>`SELECT 1 AS one`.execute(first.db)).rows).toEqual([{ one: 1 }]);
    await first.release();
    expect(await running()).toBe(false);
  });

  it('keeps what was stored, and two commands at once use one database', async () => {
    const [one, two] = await Promise.all([openStore(folder, quiet), openStore(folder, quiet)]);
    await sql`CREATE TABLE kept (district text PRIMARY KEY)`.execute(one.db);
    await sql`INSERT INTO kept VALUES ('a')`.execute(two.db);
    await one.release();
    await two.release();
    expect(await running()).toBe(false);
    const again = await openStore(folder, quiet);
    expect((await sql`SELECT district FROM kept`.execute(again.db)).rows).toEqual([{ district: 'a' }]);
    await again.release();
  });

  it('keeps its password from other users', async () => {
    if (process.platform === 'win32') return;
    expect((await stat(path.join(folder, 'password'))).mode & 0o077).toBe(0);
  });
});

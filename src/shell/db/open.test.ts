import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openCluster } from './cluster.ts';
import { openStore, type Store } from './open.ts';
import { findPostmaster } from './postmaster.ts';
import { unreachable } from './unreachable.ts';

const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-open-'),
);
process.env.YIMEN_DATA = folder;
delete process.env.DATABASE_URL;
const quiet = () => undefined;
const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: unknown) => unreachable(error, undefined)?.code ?? String(error),
  );
const keep = (store: Store, district: string) =>
  sql`INSERT INTO job_known VALUES (${district}, 'x', 1)`.execute(store.db);
const kept = async ({ db }: Store) =>
  (await sql<{ district: string }>`SELECT district FROM job_known`.execute(db)).rows.map(
    (row) => row.district,
  );
/** the owner of the tables, whose password lies in the folder */
async function asOwner(query: string, values: readonly unknown[] = []) {
  const cluster = await openCluster({ folder });
  const client = new pg.Client({ connectionString: cluster.url('yimen') });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(query, [...values])).rows;
  } finally {
    await client.end();
  }
}
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
    await keep(two, 'a');
    await one.release();
    await two.release();
    expect(await running()).toBe(false);
    const again = await openStore(folder, quiet);
    expect(await kept(again)).toEqual(['a']);
    await again.release();
  });

  it.skipIf(process.platform !== 'linux')(
    'that was copied while it ran has a server of its own',
    async () => {
      const first = await openStore(folder, quiet);
      const copy = `${folder}-copy`;
      await promisify(execFile)('cp', ['-a', folder, copy]);
      process.env.YIMEN_DATA = copy;
      try {
        const second = await openStore(copy, quiet);
        await keep(second, 'of the copy');
        expect(await kept(first)).not.toContain('of the copy');
        await second.release();
      } finally {
        process.env.YIMEN_DATA = folder;
        await rm(copy, { recursive: true, force: true });
      }
      // stopping the copy's server does not stop the original's
      expect(await kept(first)).toEqual(['a']);
      await first.release();
    },
  );

  it('opens after a power cut, though another process has the number that was written down', async () => {
    const sleeper = spawn('sleep', ['60']);
    const note = path.join(folder, 'pg/postmaster.pid');
    await writeFile(note, `${sleeper.pid}\n${path.join(folder, 'pg')}\n1\n5432\n\n127.0.0.1\n`);
    try {
      expect(await findPostmaster(path.join(folder, 'pg'))).toBeNull();
      const store = await openStore(folder, quiet);
      expect((await readFile(note, 'utf8')).split('\n')[0]).not.toBe(String(sleeper.pid));
      await store.release();
    } finally {
      sleeper.kill();
    }
  });

  it('whose applied migrations were edited is not opened', async () => {
    const store = await openStore(folder, quiet);
    const edited = (digest: string) =>
      asOwner(`UPDATE schema_migration SET digest = $1 WHERE name = '0001_journal.sql'`, [digest]);
    const [row] = await asOwner(`SELECT digest FROM schema_migration WHERE name = '0001_journal.sql'`);
    await edited('other');
    await expect(openStore(folder, quiet)).rejects.toThrow('0001_journal.sql 在执行之后被改动过');
    await edited(row!.digest!);
    await store.release();
  });

  it('of a newer program is not opened (cli/newer-database)', async () => {
    const store = await openStore(folder, quiet);
    await asOwner(`INSERT INTO schema_migration (name, digest) VALUES ('9999_later.sql', 'x')`);
    expect(await codeOf(openStore(folder, quiet))).toBe('cli/newer-database');
    await asOwner(`DELETE FROM schema_migration WHERE name = '9999_later.sql'`);
    await store.release();
    expect(await running()).toBe(false);
  });

  it('that an older server works on is not changed under it (cli/server-older)', async () => {
    const server = await openStore(folder, quiet);
    await server.becomeServer('http://127.0.0.1:8080');
    // the database looks as if the last migration were new
    const [last] = await asOwner(
      'DELETE FROM schema_migration WHERE name = (SELECT max(name) FROM schema_migration) RETURNING name, digest',
    );
    expect(await codeOf(openStore(folder, quiet))).toBe('cli/server-older');
    await asOwner('INSERT INTO schema_migration (name, digest) VALUES ($1, $2)', [last?.name, last?.digest]);
    await server.release();
  });

  it('is worked on by a role that cannot rewrite the journal', async () => {
    const store = await openStore(folder, quiet);
    const rewrite = sql`UPDATE journal_fact SET kind = 'x'`.execute(store.db);
    await expect(rewrite).rejects.toMatchObject({ code: '42501' });
    const { rows } = await sql<{ super: boolean }>`
      SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user`.execute(store.db);
    expect(rows).toEqual([{ super: false }]);
    await store.release();
  });

  it('keeps its password from other users', async () => {
    if (process.platform === 'win32') return;
    expect((await stat(path.join(folder, 'password'))).mode & 0o077).toBe(0);
  });
});

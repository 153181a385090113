import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from './open.ts';
import { findPostmaster } from './postmaster.ts';
import { SERVER_LOCK } from './turn.ts';

const folder = await mkdtemp(
  path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-turn-'),
);
process.env.YIMEN_DATA = folder;
delete process.env.DATABASE_URL;
const quiet = () => undefined;
const server = await openStore(folder, quiet);
await server.becomeServer('http://127.0.0.1:8080');
afterAll(async () => {
  await server.release();
  await rm(folder, { recursive: true, force: true });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds()); await sleep(20))
    if (Date.now() > end) throw new Error('it does not come to hold');
}

const servesAgain = () => until(() => server.isThere());

/** Kills a process of PostgreSQL as a defect or a lack of memory does. */
async function killBackend(store: Store, which: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{
    pid: number;
  }>`SELECT pid FROM pg_stat_activity WHERE ${which} LIMIT 1`.execute(store.db);
  process.kill(rows[0]!.pid, 'SIGKILL');
}

describe('a server whose PostgreSQL dies', () => {
  it('has it again by itself, with everything that was acknowledged', async () => {
    const kept: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await sql`INSERT INTO job_known VALUES ('a', ${`round ${round}`}, ${round})`.execute(server.db);
      kept.push(round);
      const { pid } = (await findPostmaster(path.join(folder, 'pg')))!;
      process.kill(pid, 'SIGKILL');
      await until(async () => !(await server.isThere()));
      await servesAgain();
      const { rows } = await sql<{ n: number }>`SELECT since AS n FROM job_known ORDER BY n`.execute(
        server.db,
      );
      expect(rows.map(({ n }) => n)).toEqual(kept);
    }
  }, 60_000);

  it('is still the one server, and who comes and goes does not stop PostgreSQL under it', async () => {
    await killBackend(server, sql`pid <> pg_backend_pid() AND application_name = ${server.name}`);
    await until(async () => !(await server.isThere()));
    await servesAgain();
    const second = await openStore(folder, quiet);
    expect((await second.becomeServer('http://127.0.0.1:8081')).ok).toBe(false);
    await second.release();
    expect(await server.isThere()).toBe(true);
    expect((await sql`SELECT FROM job_known`.execute(server.db)).rows.length).toBeGreaterThan(0);
  }, 60_000);
});

describe('a server that another one has replaced', () => {
  it('is told to end', async () => {
    const second = await openStore(folder, quiet);
    // as if the second were quicker: it waits for the lock that the first loses
    const taken = sql`SELECT pg_advisory_lock(${SERVER_LOCK})`.execute(second.db);
    await sleep(200);
    await killConnectionOfTurn();
    await taken;
    await server.lost;
    await second.release();
  }, 60_000);

  async function killConnectionOfTurn() {
    await sql`
      SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory' AND objid = ${SERVER_LOCK} AND granted`.execute(server.db);
  }
});

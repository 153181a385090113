import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#shell/db/database.ts';
import { migrate } from '#shell/db/migrate.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { orderRun } from './order.store.ts';
import { lastRuns } from './runs.store.ts';
import { startScheduler, wake } from './scheduler.store.ts';
import { DISTRICT, jobBench, writing } from './testing.store.ts';

const { url, ...database } = await testDatabase();
const { db } = database;
const bench = await jobBench(database);

async function until(check: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await check()) return;
    await sleep(25);
  }
  throw new Error('it did not come');
}

const runsOf = async (job: string) => (await lastRuns(db, DISTRICT, 20)).filter((run) => run.job === job);
const ended = async (job: string) => (await runsOf(job)).some(({ endedAt }) => endedAt !== null);

describe('a scheduler', () => {
  it('does what was ordered as soon as it is woken', async () => {
    const setting = bench.setting([writing('woken')]);
    const scheduler = startScheduler(setting, 60_000);
    await until(
      async () => (await sql`SELECT 1 FROM job_known WHERE job = 'woken'`.execute(db)).rows.length > 0,
    );
    const ordered = await orderRun(setting, setting.jobs, { name: 'woken', actor: 'admin' });
    expect(ordered.ok).toBe(true);
    wake(db);
    await until(() => ended('woken'));
    expect(await runsOf('woken')).toMatchObject([{ orderedBy: 'admin', said: '记了2026-11-28' }]);
    await scheduler.stop();
    // after the stop, waking does nothing
    wake(db);
  });

  it('lets the run under way come to its end before it stops', async () => {
    const job = writing('slow', () => sleep(400));
    const setting = bench.setting([job]);
    const scheduler = startScheduler(setting, 20);
    await until(
      async () => (await sql`SELECT 1 FROM job_known WHERE job = 'slow'`.execute(db)).rows.length > 0,
    );
    await orderRun(setting, setting.jobs, { name: 'slow', actor: 'admin' });
    await until(async () => (await runsOf('slow'))[0]?.startedAt != null);
    await scheduler.stop();
    expect(await runsOf('slow')).toMatchObject([{ said: '记了2026-11-28', attempts: 1 }]);
  });

  it('breaks off what takes too long; that leaves nothing and is tried again', async () => {
    const job = writing('endless', async ({ tx }) => void (await sql`SELECT pg_sleep(60)`.execute(tx)));
    const setting = bench.setting([job]);
    const scheduler = startScheduler(setting, 20, 100);
    await until(
      async () => (await sql`SELECT 1 FROM job_known WHERE job = 'endless'`.execute(db)).rows.length > 0,
    );
    await orderRun(setting, setting.jobs, { name: 'endless', actor: 'admin' });
    await until(async () => (await runsOf('endless'))[0]?.startedAt != null);
    const began = Date.now();
    await scheduler.stop();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await runsOf('endless')).toMatchObject([{ endedAt: null, failure: 'database' }]);
    expect((await bench.done()).filter((text) => text.startsWith('endless'))).toEqual([]);
    const quick = bench.runner([writing('endless')]);
    await quick.work();
    expect(await ended('endless')).toBe(true);
    await quick.close();
  });

  it('goes on after its connections to the database were broken, and says so once', async () => {
    const own = openDatabase(url);
    const setting = bench.setting([writing('after')], { database: own });
    bench.logged.length = 0;
    const scheduler = startScheduler(setting, 20);
    await until(
      async () => (await sql`SELECT 1 FROM job_known WHERE job = 'after'`.execute(db)).rows.length > 0,
    );
    const name = url.replace(/^.*\//, '');
    const admin = new pg.Client({ connectionString: inject('adminUrl') });
    await admin.connect();
    // the database refuses new connections for a moment and ends the present ones
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [name]);
    await until(() => bench.logged.length > 0);
    await sleep(200);
    expect(bench.logged).toHaveLength(1);
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await admin.end();
    await until(async () => {
      const ordered = await orderRun(setting, setting.jobs, { name: 'after', actor: 'admin' }).catch(
        () => null,
      );
      return ordered?.ok === true;
    });
    await until(() => ended('after'));
    await scheduler.stop();
    await own.close();
  });
});

describe('a database of one’s own', () => {
  it('needs no superuser, and one who may not make a schema is told what to do (schedule/not-started)', async () => {
    const name = url.replace(/^.*\//, '');
    const admin = new pg.Client({ connectionString: inject('adminUrl') });
    await admin.connect();
    await admin.query(`CREATE ROLE plain_${name} LOGIN NOSUPERUSER PASSWORD 'plain'`);
    await admin.query(`CREATE DATABASE own_${name}`);
    const inside = new pg.Client({ connectionString: url.replace(name, `own_${name}`) });
    await inside.connect();
    await inside.query(`GRANT CREATE, USAGE ON SCHEMA public TO plain_${name}`);
    await inside.end();
    const plainUrl = new URL(url.replace(name, `own_${name}`));
    plainUrl.username = `plain_${name}`;
    plainUrl.password = 'plain';
    await migrate(plainUrl.href);
    const own = openDatabase(plainUrl.href);
    const plain = await jobBench(own);
    const told: string[] = [];
    const setting = plain.setting([writing('plain')], { log: (message) => void told.push(message) });
    const scheduler = startScheduler(setting, 20);
    await until(async () => (await sql`SELECT 1 FROM job_known`.execute(own.db)).rows.length > 0);
    await orderRun(setting, setting.jobs, { name: 'plain', actor: 'admin' });
    await until(() => told.length > 0);
    expect(told[0]).toContain('不能建立 pgboss 模式');
    expect(told[0]).toContain('GRANT CREATE ON DATABASE');
    await admin.query(`GRANT CREATE ON DATABASE own_${name} TO plain_${name}`);
    await until(async () => (await plain.done()).length > 0);
    expect(await plain.done()).toEqual(['plain 2026-11-28']);
    await scheduler.stop();
    await own.close();
    await admin.query(`DROP DATABASE own_${name} WITH (FORCE)`);
    await admin.query(`DROP ROLE plain_${name}`);
    await admin.end();
  });
});

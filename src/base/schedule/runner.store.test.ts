import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ok, unwrap } from '#base/kernel/index.ts';
import { openDatabase } from '#shell/db/database.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { openQueue } from './queue.store.ts';
import { lastRuns } from './runs.store.ts';
import { at, DISTRICT, jobBench, writing } from './testing.store.ts';

const { url, ...database } = await testDatabase();
const { db } = database;
const bench = await jobBench(database);
const runsOf = async (job: string) => (await lastRuns(db, DISTRICT, 20)).filter((run) => run.job === job);

/** Makes jobs known on the 28th at noon. */
async function known(...jobs: Parameters<typeof bench.runner>[0]) {
  bench.set('2026-11-28T12:00');
  const runner = bench.runner(jobs);
  await runner.plan();
  return runner;
}

describe('what has come due', () => {
  it('is nothing for days before the job was known', async () => {
    const runner = await known(writing('new'));
    expect(await runner.work()).toBe(0);
    expect(await runsOf('new')).toEqual([]);
    await runner.close();
  });

  it('runs once at its hour, with its planned day, and is not asked for again', async () => {
    const runner = await known(writing('daily'));
    bench.set('2026-11-29T02:29');
    await runner.plan();
    expect(await runner.work()).toBe(0);
    bench.set('2026-11-29T02:30');
    for (let look = 0; look < 3; look += 1) await runner.plan();
    expect(await runner.work()).toBe(1);
    await runner.plan();
    expect(await runner.work()).toBe(0);
    expect(await bench.done()).toEqual(['daily 2026-11-29']);
    expect(await runsOf('daily')).toMatchObject([
      { planned: at('2026-11-29T02:30'), attempts: 1, said: '记了2026-11-29', failure: null, orderedBy: '' },
    ]);
    await runner.close();
  });

  it('after three days without a server runs once, for the last day, unless each is wanted', async () => {
    await sql`DELETE FROM done`.execute(db);
    const jobs = [writing('once'), writing('each', undefined, { missed: 'each' })];
    await (await known(...jobs)).close();
    bench.set('2026-12-01T09:00');
    const later = bench.runner(jobs);
    await later.plan();
    await later.work();
    expect(await bench.done()).toEqual([
      'each 2026-11-29',
      'each 2026-11-30',
      'each 2026-12-01',
      'once 2026-12-01',
    ]);
    await later.close();
  });
});

describe('a run that fails half-way', () => {
  it('leaves nothing, is tried again, and then done', async () => {
    let attempts = 0;
    const left: string[] = [];
    const job = writing('half', async ({ tx }) => {
      const { rows } = await sql`SELECT 1 FROM done WHERE job = 'half'`.execute(tx);
      left.push(`${rows.length} written`);
      attempts += 1;
      if (attempts < 3) throw new Error('half-way');
    });
    const runner = await known(job);
    bench.set('2026-11-29T03:00');
    await runner.plan();
    await runner.work();
    expect(left).toEqual(['1 written', '1 written', '1 written']);
    expect((await bench.done()).filter((text) => text.startsWith('half'))).toEqual(['half 2026-11-29']);
    expect(await runsOf('half')).toMatchObject([{ attempts: 3, said: '记了2026-11-29', failure: null }]);
    expect(bench.logged.splice(0)).toMatchObject([{ message: 'half-way' }, { message: 'half-way' }]);
    await runner.close();
  });

  it('is given up after its attempts, and the next day is another run', async () => {
    const job = writing('hopeless', async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    const runner = await known(job);
    bench.set('2026-11-29T03:00');
    await runner.plan();
    for (let look = 0; look < 5; look += 1) await runner.work();
    expect(await runsOf('hopeless')).toMatchObject([
      // the first attempt and two more
      { attempts: 3, failure: 'disk', said: null, endedAt: at('2026-11-29T03:00') },
    ]);
    bench.set('2026-11-30T03:00');
    await runner.plan();
    await runner.work();
    expect((await runsOf('hopeless')).map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
    await runner.close();
  });

  it('takes its facts along: they are stored with the mark that it is done, or not at all', async () => {
    let attempts = 0;
    const job = writing('facts', async ({ journal, district, day, at: now }) => {
      const command = { district, requestId: `facts-${day}`, actor: 'job', at: now, input: day };
      const fact = { stream: 'job/facts', kind: 'tried', payload: { day } };
      unwrap(await journal.execute(command, async () => ok({ facts: [fact], answer: day })));
      attempts += 1;
      if (attempts === 1) throw new Error('after the facts');
    });
    const facts = async () => {
      const { rows } = await sql`SELECT 1 FROM journal_fact WHERE stream = 'job/facts'`.execute(db);
      return rows.length;
    };
    const runner = await known(job);
    bench.set('2026-11-29T03:00');
    await runner.plan();
    await runner.work();
    expect(await facts()).toBe(1);
    expect(await runsOf('facts')).toMatchObject([{ attempts: 2 }]);
    await runner.close();
  });
});

describe('two servers on one database', () => {
  it('do each planned run once, whoever is first', async () => {
    const other = openDatabase(url);
    const jobs = [writing('pair-a'), writing('pair-b', undefined, { missed: 'each' })];
    await (await known(...jobs)).close();
    bench.set('2026-12-03T03:00');
    const runners = [bench.runner(jobs), bench.runner(jobs, { database: other })];
    await Promise.all(runners.map((runner) => runner.plan()));
    await Promise.all(runners.map((runner) => runner.work()));
    await Promise.all(runners.map((runner) => runner.work()));
    expect((await bench.done()).filter((text) => text.startsWith('pair'))).toEqual([
      'pair-a 2026-12-03',
      'pair-b 2026-11-29',
      'pair-b 2026-11-30',
      'pair-b 2026-12-01',
      'pair-b 2026-12-02',
      'pair-b 2026-12-03',
    ]);
    await Promise.all(runners.map((runner) => runner.close()));
    await other.close();
  });

  it('take over from one that was killed, when it has been silent for a while', async () => {
    const job = writing('orphan');
    const runner = await known(job);
    bench.set('2026-11-29T03:00');
    await runner.plan();
    // claimed by a process that has died
    const dead = await openQueue(database, [{ district: DISTRICT, job: 'orphan' }]);
    expect(await dead.claim(DISTRICT, 'orphan')).not.toBeNull();
    await runner.work();
    expect((await bench.done()).filter((text) => text.startsWith('orphan'))).toEqual([]);
    await sql`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE name = ${`${DISTRICT}/orphan`}`.execute(
      db,
    );
    await sql`UPDATE pgboss.queue SET monitor_claim_on = now() - interval '1 hour'`.execute(db);
    await runner.work();
    expect((await bench.done()).filter((text) => text.startsWith('orphan'))).toEqual(['orphan 2026-11-29']);
    await Promise.all([dead.stop(), runner.close()]);
  });
});

describe('the queue', () => {
  it('that was dropped with all it held is made again, and what was planned is done', async () => {
    const job = writing('dropped');
    const first = await known(job);
    bench.set('2026-11-29T03:00');
    await first.plan();
    await first.close();
    await sql`DROP SCHEMA pgboss CASCADE`.execute(db);
    const runner = bench.runner([job]);
    await runner.work();
    expect((await bench.done()).filter((text) => text.startsWith('dropped'))).toEqual(['dropped 2026-11-29']);
    await runner.close();
  });

  it('gives up what is of a job that the program no longer has', async () => {
    const runner = await known(writing('gone'));
    bench.set('2026-11-29T03:00');
    await runner.plan();
    await runner.close();
    const without = bench.runner([writing('left')]);
    await without.work();
    expect(await runsOf('gone')).toMatchObject([{ failure: 'stopped', said: null }]);
    await without.close();
  });
});

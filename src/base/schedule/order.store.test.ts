import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ok } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { orderRun } from './order.store.ts';
import { at, DISTRICT, jobBench, writing } from './testing.store.ts';

const database = await testDatabase();
const bench = await jobBench(database);
const setting = bench.setting([writing('a'), writing('b')]);
const runner = bench.runner(setting.jobs);
await runner.plan();
const order = (name: string, requestId: string) =>
  orderRun(setting, setting.jobs, { name, actor: 'admin', requestId });

describe('“立即运行”', () => {
  it('is a run for this moment, and who ordered it is a fact', async () => {
    expect(await order('a', 'order-a-1')).toEqual(ok(at('2026-11-28T12:00')));
    const { rows } = await sql`
      SELECT stream, kind, actor, payload FROM journal_fact WHERE district = ${DISTRICT}`.execute(
      database.db,
    );
    expect(rows).toEqual([
      {
        stream: 'job/a',
        kind: 'job/order',
        actor: 'admin',
        payload: JSON.stringify({ planned: at('2026-11-28T12:00') }),
      },
    ]);
  });

  it('asked twice by the same request is one; by another, while it waits, is refused (schedule/already-waiting)', async () => {
    expect(await order('a', 'order-a-1')).toEqual(ok(at('2026-11-28T12:00')));
    expect(await order('a', 'order-a-2')).toMatchObject({
      problems: [{ code: 'schedule/already-waiting', message: '“试验a”正在运行，或者已经排队等候运行' }],
    });
    await runner.work();
    expect(await bench.done()).toEqual(['a 2026-11-28']);
    // at the same moment it would be the same run
    expect(await order('a', 'order-a-3')).toMatchObject({ problems: [{ code: 'schedule/already-waiting' }] });
    bench.set('2026-11-28T12:01');
    expect((await order('a', 'order-a-4')).ok).toBe(true);
    await runner.work();
    expect(await bench.done()).toEqual(['a 2026-11-28', 'a 2026-11-28']);
  });

  it('does not take the place of what is planned', async () => {
    bench.set('2026-11-29T02:30');
    await runner.plan();
    await runner.work();
    expect(await bench.done()).toContain('a 2026-11-29');
  });

  it('of a job that is not there says which there are (schedule/unknown-job)', async () => {
    expect(await order('c', 'order-c-1')).toMatchObject({
      problems: [{ code: 'schedule/unknown-job', message: '没有叫“c”的定时任务；现有：a、b' }],
    });
    await runner.close();
  });
});

import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { allRoles, type RoleId, roles } from '#base/org/index.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadOrg } from '../org/load.store.ts';
import { orgJournal, refusalOf, testBrowser, testClock } from '../org/testing.store.ts';
import { createRunner } from './runner.store.ts';
import { scheduleRoutes } from './schedule.routes.ts';
import { jobBench, writing } from './testing.store.ts';

const database = await testDatabase();
const { db } = database;
const { clock, forward } = testClock('2026-11-28T04:00:00Z');
const world = { db, journal: orgJournal(db), clock };
const full = demoOrg();
const holders = allRoles.map((role) => full.staff.find((staff) => staff.roles.includes(role))!);
const pack = { ...full, staff: [...new Set(holders)] };
await loadOrg({ ...world, district: '430212' }, pack);
const jobs = [writing('a'), writing('b')];
const routes = scheduleRoutes(jobs);
const bench = await jobBench(database);
const runner = createRunner(bench.setting(jobs, { clock }));
await runner.plan();

async function as(role: RoleId | null) {
  const browser = testBrowser(world, `10.0.${role ? allRoles.indexOf(role) : 99}.1`);
  const holder = full.staff.find((staff) => role !== null && staff.roles.includes(role));
  if (holder) await browser.call.signIn({ name: holder.id, password: pack.password });
  return createRouterClient(routes, { context: await browser.context() });
}

describe('the page of jobs', () => {
  it.each(allRoles)('is open to %s as the table of roles says', async (role) => {
    const call = await as(role);
    const held: readonly string[] = full.staff
      .find((staff) => staff.roles.includes(role))!
      .roles.flatMap((each) => roles[each as RoleId].permissions as readonly string[]);
    const list = await refusalOf(call.list({}));
    expect(list).toBe(held.includes('jobs.read') ? 'accepted' : 'NOT_ALLOWED org/permission-missing');
    const run = await refusalOf(call.run({ name: 'none', requestId: `run-none-${role}` }));
    expect(run).toBe(
      held.includes('jobs.run') ? 'NOT_FOUND schedule/unknown-job' : 'NOT_ALLOWED org/permission-missing',
    );
  });

  it('asks who has not signed in to do so', async () => {
    const call = await as(null);
    expect(await refusalOf(call.list({}))).toBe('SIGN_IN org/sign-in-needed');
    expect(await refusalOf(call.run({ name: 'a', requestId: 'run-nobody' }))).toBe(
      'SIGN_IN org/sign-in-needed',
    );
  });

  it('shows what was ordered, by whom, and how it went', async () => {
    const call = await as('admin');
    const { planned } = await call.run({ name: 'a', requestId: 'run-admin-1' });
    expect(await refusalOf(call.run({ name: 'a', requestId: 'run-admin-2' }))).toBe(
      'REFUSED schedule/already-waiting',
    );
    const name = full.staff.find((staff) => staff.roles.includes('admin'))?.name;
    const shown = async () => (await call.list({})).jobs[0]?.runs;
    expect(await shown()).toMatchObject([{ planned, orderedBy: name, state: 'waiting', lasted: null }]);
    forward(1);
    await runner.work();
    expect(await shown()).toMatchObject([{ state: 'done', said: '记了2026-11-28', lasted: '不到1秒' }]);
    const { mayRun, jobs: list } = await call.list({});
    expect(mayRun).toBe(true);
    expect(list.map(({ name: id, when }) => [id, when])).toEqual([
      ['a', '每天 02:30'],
      ['b', '每天 02:30'],
    ]);
    expect((await (await as('auditor')).list({})).mayRun).toBe(false);
    await runner.close();
  });
});

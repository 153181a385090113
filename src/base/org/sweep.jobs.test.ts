import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import type { JobContext } from '#base/schedule/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { startSession } from './sessions.store.ts';
import { sweepSessions } from './sweep.jobs.ts';

const { db } = await testDatabase();
const at = instant(Date.parse('2026-11-30T03:30:00+08:00'));
const ago = (minutes: number) => instant(at - minutes * 60_000);

it('takes away sign-ins that have ended by themselves, and leaves the others (30 minutes idle, 12 hours)', async () => {
  const started = [1, 29, 30, 719, 720];
  for (const minutes of started)
    await startSession(db, 'a', { staffId: `s${minutes}`, address: 'x', at: ago(minutes) });
  // two sessions that were used since
  await sql`UPDATE org_session SET seen_at = ${ago(1)} WHERE staff_id IN ('s719', 's720')`.execute(db);
  for (const minutes of [259_199, 259_201])
    await sql`INSERT INTO org_device VALUES ('a', 's', ${`${minutes}`.padStart(64, '0')}, 0, ${ago(minutes)}, 'x')`.execute(
      db,
    );
  const context = { tx: db, district: 'a', at } as unknown as JobContext;
  expect(await sweepSessions(context)).toEqual({ what: '次已经过期的登录和久不用的设备', count: 3 });
  expect((await sql`SELECT 1 FROM org_device`.execute(db)).rows).toHaveLength(1);
  const { rows } = await sql<{ id: string }>`SELECT staff_id AS id FROM org_session ORDER BY 1`.execute(db);
  expect(rows.map(({ id }) => id)).toEqual(['s1', 's29', 's719']);
});

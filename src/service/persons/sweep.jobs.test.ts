import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import type { JobContext } from '#base/schedule/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { sweepPublicUse } from './sweep.jobs.ts';

const { db } = await testDatabase();
const at = instant(Date.parse('2026-11-30T03:30:00+08:00'));
const ago = (minutes: number) => at - minutes * 60_000;

it('takes away what no limit asks for any more, and leaves what still counts', async () => {
  // a day for an address and for a code (packs/law); half a year for a device
  for (const minutes of [1439, 1441])
    await sql`INSERT INTO public_use (district, address, what, at, amount) VALUES ('a', 'x', 'drafts', ${ago(minutes)}, 1)`.execute(
      db,
    );
  for (const minutes of [1439, 1441])
    await sql`INSERT INTO case_code_try (district, number, at, address) VALUES ('a', 'n', ${ago(minutes)}, 'x')`.execute(
      db,
    );
  for (const minutes of [259_199, 259_201])
    await sql`INSERT INTO case_device VALUES ('a', 'n', ${`${minutes}`.padStart(64, '0')}, ${ago(minutes)})`.execute(
      db,
    );
  const context = { tx: db, district: 'a', at } as unknown as JobContext;
  expect(await sweepPublicUse({ ...context, district: 'b' })).toMatchObject({ count: 0 });
  expect(await sweepPublicUse(context)).toMatchObject({ count: 3 });
  const uses = await sql`SELECT at FROM public_use`.execute(db);
  const tries = await sql`SELECT at FROM case_code_try`.execute(db);
  expect([uses.rows, tries.rows]).toEqual([[{ at: ago(1439) }], [{ at: ago(1439) }]]);
  const devices = await sql`SELECT seen_at FROM case_device`.execute(db);
  expect(devices.rows).toEqual([{ seen_at: ago(259_199) }]);
});

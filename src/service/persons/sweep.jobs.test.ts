import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { instant } from '#base/kernel/index.ts';
import type { JobContext } from '#base/schedule/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { saveAnswers } from './answers.store.ts';
import type { Applicant } from './applicant.ts';
import { savePerson } from './persons.store.ts';
import { sweepLonePersons, sweepPublicUse } from './sweep.jobs.ts';

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

it('takes away applicants whose case never came, with their answers, after a day', async () => {
  const applicant = { of: 'person', name: '某人', phone: '' } as unknown as Applicant;
  const identity = { identity: { kind: '111', number: '1' } };
  for (const [id, minutes] of [
    ['with-case', 3_000],
    ['lone', 1_441],
    ['just-now', 1_439],
  ] as const) {
    await savePerson(db, 'c', id, { ...applicant, ...identity } as Applicant, instant(ago(minutes)));
    await saveAnswers(db, 'c', id, { cause: '某事' }, instant(ago(minutes)));
  }
  await sql`
    INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler, opened_on,
      open, due, state, terms)
    VALUES ('c', 'n', 1, 'draft', 'i', 1, 'u', 's', 'with-case', '-', '2026-11-01', true, '2026-11-01', '{}', '')`.execute(
    db,
  );
  const context = { tx: db, district: 'c', at } as unknown as JobContext;
  expect(await sweepLonePersons({ ...context, district: 'd' })).toMatchObject({ count: 0 });
  expect(await sweepLonePersons(context)).toEqual({ what: '名没有办件的申请人', count: 1 });
  const { rows } = await sql<{ id: string; answers: number }>`
    SELECT p.id, count(a.*)::int AS answers FROM person p LEFT JOIN person_answers a ON a.person = p.id
    WHERE p.district = 'c' GROUP BY 1 ORDER BY 1`.execute(db);
  expect(rows).toEqual([
    { id: 'just-now', answers: 1 },
    { id: 'with-case', answers: 1 },
  ]);
  expect((await sql`SELECT FROM person_answers WHERE person = 'lone'`.execute(db)).rows).toEqual([]);
  expect(await sweepLonePersons(context)).toMatchObject({ count: 0 });
});

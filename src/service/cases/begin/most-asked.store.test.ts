import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { caseNumber } from '../numbers/case-number.ts';
import { listMostAsked } from './most-asked.store.ts';

const { db } = await testDatabase();

let order = 0;
async function opened(district: string, item: string, status: string) {
  order += 1;
  const number = caseNumber('430212106201', day('2020-09-25'), order);
  await sql`
    INSERT INTO case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
                           opened_on, open, due, terms, state)
    VALUES (${district}, ${number}, 1, ${status}, ${item}, 1, 'u', '430212106201', 'p', 'h', '2020-09-25', true, '9999-12-31', '', '{}')`.execute(
    db,
  );
}

it('names what was asked for most, without drafts and without another district', async () => {
  for (const item of ['card', 'card', 'felling']) await opened('430212', item, 'accepted');
  for (const status of ['draft', 'discarded', 'draft']) await opened('430212', 'teacher', status);
  await opened('430211', 'other', 'accepted');
  expect(await listMostAsked(db, '430212', 8)).toEqual(['card', 'felling']);
  expect(await listMostAsked(db, '430212', 1)).toEqual(['card']);
  expect(await listMostAsked(db, '430299', 8)).toEqual([]);
});

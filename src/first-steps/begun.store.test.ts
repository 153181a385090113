import { expect, it } from 'vitest';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { foundBureau } from '#base/org/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { wireJournal } from '../wire.ts';
import { countBegun } from './begun.store.ts';

it('counts the bureau and nobody of the three officers', async () => {
  const { db } = await testDatabase();
  const context = {
    ...{ db, journal: wireJournal(db), district: '330106' },
    clock: () => instant(Date.parse('2026-03-02T02:00:00Z')),
  };
  const asked = {
    ...{ code: '330106', province: '', city: '', place: '某区', bureau: '某局', documentWord: '' },
    ...{ booksFrom: day('2026-01-01'), form: 'national', officers: {} },
  };
  unwrap(await foundBureau(context, asked, { isFounded: false, only: undefined }));
  const begun = await countBegun(db, '330106');
  // the hall is a site of which nothing is said yet
  expect(begun).toMatchObject({ silentSites: 1, staff: 0, roleless: 0, towns: 0, items: 0, published: 0 });
  expect(await countBegun(db, '430299')).toMatchObject({ silentSites: 0 });
});

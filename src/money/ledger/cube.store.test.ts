import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { instant } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadCube } from './cube.store.ts';
import { postVouchers } from './posting.store.ts';
import { ledgerProjector } from './projector.store.ts';
import { soundDraft, testQuotas } from './testing.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [ledgerProjector]);
await grantForTest(db, ['a'], testQuotas);
const at = instant(Date.parse('2020-12-31T02:00:00Z'));

describe('the cube', () => {
  it('has sums and numbers of vouchers of one moment, while somebody posts', async () => {
    let posting = true;
    const poster = (async () => {
      for (let index = 0; index < 60; index += 1) {
        const asked = { district: 'a', requestId: `request-${index}`, actor: 'staff-reviewer', at };
        await postVouchers(journal, [{ ...asked, draft: soundDraft({}, 100) }]);
      }
      posting = false;
    })();
    let read = 0;
    while (posting) {
      const { rows, signatures } = await loadCube(db, 'a', 2020);
      const spent = rows.find((row) => row.account === '710101')?.debit ?? 0;
      const vouchers = signatures.reduce((sum, signature) => sum + signature.vouchers, 0);
      expect(spent).toBe(vouchers * 100);
      read += 1;
    }
    await poster;
    expect(read).toBeGreaterThan(1);
    expect((await loadCube(db, 'a', 2020)).signatures.map(({ vouchers }) => vouchers)).toEqual([60]);
  });

  it('is read inside a transaction too', async () => {
    const cube = await db.transaction().execute((tx) => loadCube(tx, 'a', 2020));
    expect(cube).toEqual(await loadCube(db, 'a', 2020));
  });
});

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { loadCube } from './cube.store.ts';
import { postVouchers } from './posting.store.ts';
import { ledgerProjector } from './projector.store.ts';
import { budgetOf, credit, debit, soundDraft, testQuotas } from './testing.ts';

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

  it('has opening balances of the budget as adjustments of the opening, those of things apart', async () => {
    const { economic: _, govEconomic: __, quota: ___, ...rest } = budgetOf();
    const budget = { ...rest, fundYear: 'carried', payment: 'none' } as const;
    const draft = soundDraft({
      day: day('2020-01-01'),
      kind: 'closing',
      business: 'opening-balances',
      lines: [
        debit('1002', 500),
        credit('3001', 500),
        debit('800102', 500),
        credit('810102', 500, { budget }),
      ],
    });
    const asked = { district: 'b', requestId: 'opening-1', actor: 'staff-reviewer', at };
    const [posted] = await postVouchers(journal, [{ ...asked, draft }]);
    expect(posted?.ok || posted?.problems).toBe(true);
    const { rows } = await sql<{ account: string; closing: boolean }>`
      SELECT account, closing FROM ledger_cell WHERE district = 'b' ORDER BY account`.execute(db);
    expect(rows.map(({ account, closing }) => [account, closing])).toEqual([
      ['1002', true],
      ['3001', true],
      ['800102', false],
      ['810102', false],
    ]);
  });

  it('is read inside a transaction too', async () => {
    const cube = await db.transaction().execute((tx) => loadCube(tx, 'a', 2020));
    expect(cube).toEqual(await loadCube(db, 'a', 2020));
  });
});

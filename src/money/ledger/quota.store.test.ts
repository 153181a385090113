import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { day, instant, type Result, unwrap } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { openDatabase } from '#shell/db/database.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { closeMonth, closeYear } from './closing.store.ts';
import { postPending, submitReversal, submitVoucher } from './pending.store.ts';
import { postVouchers } from './posting.store.ts';
import { ledgerProjector } from './projector.store.ts';
import { soundDraft } from './testing.ts';

const { db, url } = await testDatabase();
const journal = createJournal(db, [ledgerProjector]);
const now = instant(Date.parse('2020-12-31T02:00:00Z'));
// each district has 1000 yuan
await grantForTest(db, ['q1', 'q2', 'q3', 'q4'], [{ number: 'Z2020', year: 2020, amount: 1_000_00 }]);

let requests = 0;
const asked = (district: string, actor = 'staff-reviewer') => {
  requests += 1;
  return { district, requestId: `quota-${requests}`, actor, at: now };
};
const order = (district: string, amount: number) => ({ ...asked(district), draft: soundDraft({}, amount) });
const codesOf = (result: Result<unknown> | undefined) =>
  !result || result.ok ? [] : result.problems.map((problem) => problem.code);
async function paid(district: string): Promise<unknown[]> {
  const { rows } = await sql`SELECT year, quota, paid FROM ledger_quota WHERE district = ${district}`.execute(
    db,
  );
  return rows;
}

describe('a 指标 in the books', () => {
  it('is paid down to the last fen and not beyond, from one commit to the next', async () => {
    const first = await postVouchers(journal, [
      order('q1', 600_00),
      order('q1', 400_01),
      order('q1', 100_00),
    ]);
    expect(first.map(codesOf)).toEqual([[], ['budget/over-quota'], []]);
    expect(await paid('q1')).toEqual([{ year: 2020, quota: 'Z2020', paid: 700_00 }]);
    const [second] = await postVouchers(journal, [order('q1', 300_01)]);
    expect(second).toMatchObject({ problems: [{ at: 'lines[2].budget.quota' }] });
    expect(!second!.ok && second!.problems[0]!.message).toBe('指标“Z2020”余额300.00元，不够支付300.01元');
    expect((await postVouchers(journal, [order('q1', 300_00)])).map(codesOf)).toEqual([[]]);
  });

  it('is judged when a voucher is handed in, and again when it is posted', async () => {
    const hand = (amount: number) =>
      submitVoucher(journal, asked('q2', 'maker'), soundDraft({ maker: 'maker' }, amount));
    expect(codesOf(await hand(1_000_01))).toEqual(['budget/over-quota']);
    const one = unwrap(await hand(800_00));
    const two = unwrap(await hand(800_00));
    const { number } = unwrap(await postPending(journal, asked('q2'), one.id));
    expect(codesOf(await postPending(journal, asked('q2'), two.id))).toEqual(['budget/over-quota']);
    const how = { day: day('2020-03-20'), reason: '重复' };
    const red = unwrap(await submitReversal(journal, asked('q2', 'maker'), number, how));
    unwrap(await postPending(journal, asked('q2'), red.id));
    expect(await paid('q2')).toEqual([{ year: 2020, quota: 'Z2020', paid: 0 }]);
    unwrap(await postPending(journal, asked('q2'), two.id));
  });

  it('is never overdrawn by two posters at once', async () => {
    const second = openDatabase(url);
    const other = createJournal(second.db, [ledgerProjector]);
    const results = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        postVouchers(index % 2 === 0 ? journal : other, [order('q3', 100_00)]),
      ),
    );
    await second.close();
    const found = results.flat().map(codesOf);
    expect(found.filter((codes) => codes.length === 0)).toHaveLength(10);
    expect(found.filter((codes) => codes[0] === 'budget/over-quota')).toHaveLength(5);
    expect(await paid('q3')).toEqual([{ year: 2020, quota: 'Z2020', paid: 1_000_00 }]);
  });

  it('keeps what was paid through the closing of the year and a rebuild', async () => {
    await postVouchers(journal, [order('q4', 250_00)]);
    unwrap(await closeMonth(journal, asked('q4'), 2020, 3));
    unwrap(await closeYear(journal, asked('q4'), 2020));
    expect(await paid('q4')).toEqual([{ year: 2020, quota: 'Z2020', paid: 250_00 }]);
    for (const district of ['q1', 'q2', 'q3', 'q4']) {
      const report = await rebuild(db, district, [ledgerProjector], true, 3);
      expect(report.filter((table) => !table.same)).toEqual([]);
    }
  });

  it('asks the database for no number that it cannot hold', async () => {
    const draft = soundDraft();
    const lines = draft.lines.map((line) =>
      line.account.startsWith('7') ? { ...line, budget: { ...line.budget!, quota: 'Z\u0000' } } : line,
    );
    const [found] = await postVouchers(journal, [{ ...asked('q4'), draft: { ...draft, lines } }]);
    expect(codesOf(found)).toContain('ledger/bad-characters');
  });
});

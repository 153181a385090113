import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { day, instant, type LineFilter, type Result, unwrap } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { openDatabase } from '#shell/db/database.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { chart } from './books.ts';
import { closeMonth, closeYear, listPeriods } from './closing.store.ts';
import { loadBooks, loadCube } from './cube.store.ts';
import { listPending, postPending, returnPending, submitReversal, submitVoucher } from './pending.store.ts';
import { findVoucher, type PostOrder, postEvents, postVouchers } from './posting.store.ts';
import { ledgerProjector } from './projector.store.ts';
import { evaluate, type LedgerQuery } from './query.ts';
import { debit, soundDraft, testQuotas } from './testing.ts';
import { trialBalance } from './trial-balance.ts';

const { db, url } = await testDatabase();
const journal = createJournal(db, [ledgerProjector]);
const DISTRICTS = ['p1', 'p3', 'p4', 'p5', 'p6', 'u', 'r1', 'r2', 'r3', 'c1', 'gap'];
await grantForTest(db, DISTRICTS, testQuotas);
const now = instant(Date.parse('2020-12-31T02:00:00Z'));

let requests = 0;
const asked = (district: string, actor = 'staff-reviewer') => {
  requests += 1;
  return { district, requestId: `request-${requests}`, actor, at: now };
};
const order = (
  district: string,
  part: Parameters<typeof soundDraft>[0] = {},
  amount = 10_000,
): PostOrder => ({
  ...asked(district),
  draft: soundDraft(part, amount),
});
const codesOf = (result: Result<unknown> | undefined) =>
  !result || result.ok ? [] : result.problems.map((problem) => problem.code);
async function count(table: string, district: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM ${sql.table(table)} WHERE district = ${district}`.execute(db);
  return rows[0]!.n;
}
const spending: LineFilter = { span: 'year', accounts: ['7101'], side: 'debit', closing: false };
const asQuery = (...filters: LineFilter[]): LedgerQuery => ({
  kind: 'ledger',
  year: 2020,
  terms: filters.map((filter) => ({ sign: 1, filter })),
});

describe('posting', () => {
  it('stores the voucher as it was decided, and finds it again', async () => {
    const [result] = await postVouchers(journal, [order('p1')]);
    expect(result).toEqual({ ok: true, value: { number: '2020-03-0001' } });
    const found = await findVoucher(db, 'p1', '2020-03-0001');
    expect(found?.voucher).toEqual({ ...soundDraft(), number: '2020-03-0001', year: 2020, month: 3 });
    expect(await findVoucher(db, 'p1', '2020-03-0002')).toBeUndefined();
    expect(await findVoucher(db, 'p2', '2020-03-0001')).toBeUndefined();
    expect(await findVoucher(db, 'p1', "2020-03-0001'; --")).toBeUndefined();
  });

  it('writes nothing of a refused voucher, and no number is lost', async () => {
    const bad = order('p3', { lines: [debit('500105', 1)] });
    const results = await postVouchers(journal, [order('p3'), bad, order('p3')]);
    expect(results.map((r) => (r.ok ? r.value.number : codesOf(r)))).toEqual([
      '2020-03-0001',
      ['ledger/unbalanced'],
      '2020-03-0002',
    ]);
    expect(await count('ledger_voucher', 'p3')).toBe(2);
    expect(await count('journal_fact', 'p3')).toBe(2);
    const again = await postVouchers(journal, [{ ...bad, draft: soundDraft() }]);
    expect(again[0]).toEqual({ ok: true, value: { number: '2020-03-0003' } });
  });

  it('posts a repeated request once and refuses its id for another voucher (journal/request-reused)', async () => {
    const first = order('p4');
    const [one] = await postVouchers(journal, [first]);
    const [two] = await postVouchers(journal, [first]);
    expect(two).toEqual(one);
    const [other] = await postVouchers(journal, [{ ...first, draft: soundDraft({}, 1) }]);
    expect(codesOf(other)).toEqual(['journal/request-reused']);
    expect(await count('ledger_voucher', 'p4')).toBe(1);
  });

  it('numbers without gaps when two posters work at once', async () => {
    const second = openDatabase(url);
    const other = createJournal(second.db, [ledgerProjector]);
    const work = Array.from({ length: 20 }, (_, index) => {
      const orders = [order('p5'), order('p5', { lines: [] }), order('p5')];
      return postVouchers(index % 2 === 0 ? journal : other, orders);
    });
    const numbers = (await Promise.all(work)).flat().flatMap((r) => (r.ok ? [r.value.number] : []));
    await second.close();
    expect(numbers.sort()).toEqual(
      Array.from({ length: 40 }, (_, index) => `2020-03-${String(index + 1).padStart(4, '0')}`),
    );
  });

  it('books a business event through its template', async () => {
    const event = {
      kind: 'non-tax-collected',
      day: day('2020-05-01'),
      summary: '工本费',
      payee: '',
      maker: 'm',
      reviewer: 'r',
      attachments: 1,
      amountFen: 500,
    } as const;
    const bad = {
      ...event,
      kind: 'direct-payment',
      fundYear: 'current',
      budget: { expenditure: 'basic', fund: 'public-budget', source: 'opening' },
      items: [{ functional: '2010399', economic: '31002', amountFen: 1 }],
    } as const;
    const results = await postEvents(journal, [
      { ...asked('p6'), event: bad },
      { ...asked('p6'), event },
    ]);
    expect(results.map((r) => (r.ok ? r.value.number : codesOf(r)))).toEqual([
      ['ledger/capital-needs-asset'],
      '2020-05-0001',
    ]);
  });
});

describe('posted vouchers', () => {
  it('are not changed by anybody: the database refuses', async () => {
    await postVouchers(journal, [order('u')]);
    await expect(
      sql`UPDATE ledger_line SET debit = debit + 1 WHERE district = 'u'`.execute(db),
    ).rejects.toThrow('不能修改');
    await expect(
      sql`UPDATE ledger_voucher SET summary = 'x' WHERE district = 'u'`.execute(db),
    ).rejects.toThrow('不能修改');
    await expect(
      sql`UPDATE journal_fact SET payload = '{}' WHERE district = 'u'`.execute(db),
    ).rejects.toThrow('只能追加');
    await expect(sql`DELETE FROM journal_fact WHERE district = 'u'`.execute(db)).rejects.toThrow('只能追加');
  });
});

describe('review', () => {
  it('lets another person post what the maker submitted', async () => {
    const { id } = unwrap(await submitVoucher(journal, asked('r1', 'maker'), soundDraft({ maker: 'maker' })));
    expect((await listPending(db, 'r1', 'waiting')).map((p) => [p.id, p.maker])).toEqual([[id, 'maker']]);
    expect(await count('ledger_voucher', 'r1')).toBe(0);
    expect(codesOf(await postPending(journal, asked('r1', 'maker'), id))).toEqual(['ledger/same-person']);
    const { number } = unwrap(await postPending(journal, asked('r1', 'reviewer'), id));
    expect((await findVoucher(db, 'r1', number))?.voucher).toMatchObject({
      maker: 'maker',
      reviewer: 'reviewer',
    });
    expect(codesOf(await postPending(journal, asked('r1', 'reviewer'), id))).toEqual([
      'ledger/pending-unknown',
    ]);
    expect(await listPending(db, 'r1', 'waiting')).toEqual([]);
  });

  it('gives it back with a reason', async () => {
    const { id } = unwrap(await submitVoucher(journal, asked('r2', 'maker'), soundDraft({ maker: 'maker' })));
    expect(codesOf(await returnPending(journal, asked('r2', 'maker'), id, '缺附件'))).toEqual([
      'ledger/same-person',
    ]);
    unwrap(await returnPending(journal, asked('r2', 'reviewer'), id, '缺附件'));
    expect((await listPending(db, 'r2', 'returned'))[0]).toMatchObject({
      id,
      reason: '缺附件',
      reviewer: 'reviewer',
    });
    expect(codesOf(await postPending(journal, asked('r2', 'reviewer'), id))).toEqual([
      'ledger/pending-unknown',
    ]);
  });

  it('reverses in red, once, and links both ways', async () => {
    await postVouchers(journal, [order('r3')]);
    const how = { day: day('2020-03-20'), reason: '重复记账' };
    expect(codesOf(await submitReversal(journal, asked('r3', 'maker'), '2020-03-0009', how))).toEqual([
      'ledger/voucher-unknown',
    ]);
    const first = unwrap(await submitReversal(journal, asked('r3', 'maker'), '2020-03-0001', how));
    const second = unwrap(await submitReversal(journal, asked('r3', 'maker'), '2020-03-0001', how));
    const { number } = unwrap(await postPending(journal, asked('r3', 'reviewer'), first.id));
    expect((await findVoucher(db, 'r3', '2020-03-0001'))?.reversedBy).toBe(number);
    expect((await findVoucher(db, 'r3', number))?.voucher.reverses).toBe('2020-03-0001');
    expect(codesOf(await postPending(journal, asked('r3', 'reviewer'), second.id))).toEqual([
      'ledger/already-reversed',
    ]);
    const cube = await loadCube(db, 'r3', 2020);
    expect(evaluate(asQuery(spending), cube.rows).value).toBe(0);
  });
});

describe('closing', () => {
  it('shuts months in order, then the year with its closing vouchers', async () => {
    await postVouchers(journal, [order('c1'), order('c1', { day: day('2020-05-06') })]);
    expect(codesOf(await closeMonth(journal, asked('c1'), 2020, 5))).toEqual(['ledger/month-still-open']);
    unwrap(await closeMonth(journal, asked('c1'), 2020, 3));
    expect(codesOf((await postVouchers(journal, [order('c1')]))[0])).toEqual(['ledger/period-closed']);
    expect(codesOf(await closeYear(journal, asked('c1'), 2020))).toEqual(['ledger/month-still-open']);
    const { id } = unwrap(
      await submitVoucher(
        journal,
        asked('c1', 'maker'),
        soundDraft({ day: day('2020-05-07'), maker: 'maker' }),
      ),
    );
    expect(codesOf(await closeMonth(journal, asked('c1'), 2020, 5))).toEqual(['ledger/month-has-pending']);
    unwrap(await returnPending(journal, asked('c1'), id, '不要'));
    unwrap(await closeMonth(journal, asked('c1'), 2020, 5));
    const { vouchers } = unwrap(await closeYear(journal, asked('c1'), 2020));
    expect(vouchers[0]).toBe('2020-12-0001');
    expect(codesOf(await closeYear(journal, asked('c1'), 2020))).toEqual(['ledger/year-closed']);
    expect((await listPeriods(db, 'c1')).map((p) => [p.month, p.closedAt !== null])).toEqual([
      [3, true],
      [5, true],
      [12, true],
    ]);
    const table = trialBalance(await loadBooks(db, 'c1', 2020), chart, 2020);
    // the grant covers the expenditure, so nothing is carried over
    expect(table.rows.filter((row) => row.closingDebit !== 0 || row.closingCredit !== 0)).toEqual([]);
    expect(evaluate(asQuery(spending), (await loadCube(db, 'c1', 2020)).rows).value).toBe(20_000);
  });
});

describe('a voucher that is gone from the books', () => {
  it('keeps its month from closing (ledger/number-gap)', async () => {
    await postVouchers(journal, [order('gap'), order('gap'), order('gap')]);
    await sql`DELETE FROM ledger_voucher WHERE district = 'gap' AND sequence = 2`.execute(db);
    expect(codesOf(await closeMonth(journal, asked('gap'), 2020, 3))).toEqual(['ledger/number-gap']);
    await rebuild(db, 'gap', [ledgerProjector]);
    expect(codesOf(await closeMonth(journal, asked('gap'), 2020, 3))).toEqual([]);
  });
});

describe('a rebuild', () => {
  it('gives back closed years, reversals and what waits', async () => {
    for (const district of ['c1', 'r1', 'r2', 'r3']) {
      const report = await rebuild(db, district, [ledgerProjector], true, 3);
      expect(report.filter((table) => !table.same)).toEqual([]);
      expect(report.some((table) => table.rows > 0)).toBe(true);
    }
  });
});

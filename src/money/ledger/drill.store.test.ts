import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { fen, instant, type LineFilter } from '#base/kernel/index.ts';
import { grantForTest } from '#money/budget/testing.store.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { chart } from './books.ts';
import { breakDown } from './breakdown.ts';
import { anyEvent } from './business/arbitrary.ts';
import { loadBooks, loadCube } from './cube.store.ts';
import { drillVouchers } from './drill.store.ts';
import { postEvents } from './posting.store.ts';
import { ledgerProjector } from './projector.store.ts';
import { countVouchers, evaluate, type LedgerQuery } from './query.ts';
import { testQuotas } from './testing.ts';
import { trialBalance } from './trial-balance.ts';
import { listVouchers } from './vouchers.store.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [ledgerProjector]);
await grantForTest(db, ['random'], testQuotas);
const now = instant(Date.parse('2020-12-31T02:00:00Z'));

let requests = 0;
const asked = (district: string) => {
  requests += 1;
  return { district, requestId: `request-${requests}`, actor: 'r', at: now };
};
const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  (result.problems ?? []).map((problem) => problem.code);
const spending: LineFilter = { span: 'year', accounts: ['7101'], side: 'debit', closing: false };
const asQuery = (filter: LineFilter): LedgerQuery => ({
  kind: 'ledger',
  year: 2020,
  terms: [{ sign: 1, filter }],
});

describe('random books of 600 vouchers', async () => {
  const district = 'random';
  const events = fc.sample(anyEvent('2020'), { numRuns: 600, seed: 20_201_231 });
  const results = await postEvents(
    journal,
    events.map((event) => ({ ...asked(district), event })),
  );
  const posted = results.flatMap((result) => (result.ok ? [result.value.number] : []));

  it('are posted but for what the real chart refuses', () => {
    const refusedCodes = new Set(results.flatMap(codesOf));
    expect([...refusedCodes]).toEqual([]);
    expect(posted.length).toBe(600);
  });

  const anyFilter: fc.Arbitrary<LineFilter> = fc.record(
    {
      span: fc.constantFrom('year' as const, 'through' as const),
      accounts: fc.subarray(['6001', '7101', '710101', '8', '5001', '1'], { minLength: 1 }),
      functional: fc.constantFrom('201', '2010399', '221'),
      economic: fc.subarray(['301', '30201', '310', '30309'], { minLength: 1 }),
      expenditure: fc.constantFrom('basic' as const, 'project' as const),
      funds: fc.subarray(['public-budget', 'gov-fund', 'unit-fund'] as const, { minLength: 1 }),
      side: fc.constantFrom('debit' as const, 'credit' as const),
      closing: fc.boolean(),
    },
    { requiredKeys: ['span', 'accounts', 'side', 'closing'] },
  );

  it('drill sums to the figure, on pages of any size, with the exact number of vouchers', async () => {
    const cube = await loadCube(db, district, 2020);
    const terms = fc.array(fc.record({ sign: fc.constantFrom<1 | -1>(1, -1), filter: anyFilter }), {
      minLength: 1,
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(terms, fc.integer({ min: 1, max: 500 }), async (asks, limit) => {
        const query: LedgerQuery = { kind: 'ledger', year: 2020, terms: asks };
        const seen: string[] = [];
        let sum = 0;
        let after: number | null = 0;
        let total = 0;
        while (after !== null) {
          const page = await drillVouchers(db, district, query, { after, limit });
          seen.push(...page.vouchers.map((voucher) => voucher.number));
          sum += page.vouchers.reduce((part, voucher) => part + voucher.amount, 0);
          total = page.total;
          if (page.next === null) expect(fen(sum)).toBe(page.value);
          after = page.next;
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.length).toBe(total);
        if (asks.every(({ filter }) => filter.accounts.every((account) => account >= '6'))) {
          const evaluation = evaluate(query, cube.rows);
          expect(evaluation.value).toBe(fen(sum));
          expect(countVouchers(evaluation.cellIds, cube.signatures)).toBe(total);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('split into months and items that sum to the figure', async () => {
    const { rows } = await loadCube(db, district, 2020);
    const { value } = evaluate(asQuery(spending), rows);
    for (const by of ['month', 'economic'] as const) {
      const parts = breakDown(asQuery(spending), rows, by);
      expect(parts.length).toBeGreaterThan(3);
      expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(value);
    }
  });

  it('list page by page in the order of numbers, and by filters', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await listVouchers(db, district, { year: 2020 }, cursor, 77);
      seen.push(...page.vouchers.map((voucher) => voucher.number));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(seen).toEqual([...posted].sort());
    const march = await listVouchers(db, district, { year: 2020, month: 3 }, null, 500);
    expect(march.vouchers.map((voucher) => voucher.number)).toEqual(
      seen.filter((n) => n.startsWith('2020-03')),
    );
    const advances = await listVouchers(db, district, { year: 2020, account: '1218' }, null, 500);
    const kinds = new Set(advances.vouchers.map((voucher) => voucher.business));
    expect([...kinds].sort()).toEqual(['advance-settled', 'staff-advance']);
    const byText = await listVouchers(db, district, { year: 2020, text: '城关文具' }, null, 500);
    expect(byText.vouchers.length).toBe(500);
    expect((await listVouchers(db, district, { year: 2020, text: '%' }, null)).vouchers).toEqual([]);
    // the first page alone counts and sums the whole filter
    const first = await listVouchers(db, district, { year: 2020, month: 3 }, null, 1);
    const sumOf = (part: 'financialTotal' | 'budgetaryTotal') =>
      march.vouchers.reduce((sum, voucher) => sum + voucher[part], 0);
    expect(first.sums).toEqual({
      total: march.vouchers.length,
      financialTotal: sumOf('financialTotal'),
      budgetaryTotal: sumOf('budgetaryTotal'),
      moved: null,
    });
    expect((await listVouchers(db, district, { year: 2020 }, first.next, 1)).sums).toBeNull();
  });

  it('tell of an account its own amounts, as the trial balance has them', async () => {
    const books = trialBalance(await loadBooks(db, district, 2020), chart, 2020);
    const row = books.rows.find(({ account }) => account === '1218');
    const page = await listVouchers(db, district, { year: 2020, account: '1218' }, null, 2_000);
    const sum = (side: 'debit' | 'credit') =>
      page.vouchers.reduce((total, { moved }) => total + (moved?.[side] ?? 0), 0);
    expect(page.vouchers).toHaveLength(page.sums?.total ?? 0);
    expect({ debit: sum('debit'), credit: sum('credit') }).toEqual(page.sums?.moved);
    expect(page.sums?.moved).toEqual({ debit: row?.debit, credit: row?.credit });
  });

  it('have equal debits and credits in the trial balance', async () => {
    const { totals } = trialBalance(await loadBooks(db, district, 2020), chart, 2020);
    for (const total of totals) {
      expect(total.debit).toBe(total.credit);
      expect(total.closingDebit).toBe(total.closingCredit);
    }
  });

  it('are the same after a rebuild, in portions of another size', async () => {
    const report = await rebuild(db, district, [ledgerProjector], true, 97);
    expect(report.filter((table) => !table.same)).toEqual([]);
    expect(report.find((table) => table.table === 'ledger_voucher')?.rows).toBe(600);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, fen, type Result, unwrap } from '#base/kernel/index.ts';
import { creditBalance, debitBalance } from '../balances.ts';
import { anyEvent } from '../business/arbitrary.ts';
import { type BudgetPart, type BusinessEvent, toVoucher } from '../business/index.ts';
import { brokenAfterClosing, brokenInvariants, surplusDifference } from '../invariants/index.ts';
import type { CubeRow } from '../query.ts';
import { emptyBooks, quotaFor, smallChart, smallRules, soundDraft } from '../testing.ts';
import { trialBalance } from '../trial-balance.ts';
import { type ClosingState, decideCloseMonth } from './close-month.ts';
import { asRows, decideCloseYear } from './close-year.ts';
import { decidePosts } from './post.ts';

const nothing: ClosingState = { closedThrough: '', months: [], rows: [] };
const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);
const common = { summary: '摘要', payee: '', maker: 'm', reviewer: 'r', attachments: 1 };
const basic: BudgetPart = {
  expenditure: 'basic',
  fund: 'public-budget',
  source: 'opening',
  quota: 'Z2020',
};
const project: BudgetPart = {
  expenditure: 'project',
  project: 'XM01',
  fund: 'public-budget',
  source: 'opening',
  quota: quotaFor(2020, { project: 'XM01' }),
};
const own: BudgetPart = { expenditure: 'basic', fund: 'unit-fund', source: 'opening' };

function book(...events: BusinessEvent[]): CubeRow[] {
  const drafts = events.map((event) => unwrap(toVoucher(event, smallChart)));
  return decidePosts(emptyBooks, drafts, smallRules).map(unwrap).flatMap(asRows);
}

describe('closing a month', () => {
  const march = { month: '2020-03', posted: 3, last: 3, waiting: 0 };

  it('needs every earlier month closed, nothing waiting, no number missing', () => {
    const months = [{ month: '2020-02', posted: 1, last: 1, waiting: 0 }, march];
    const state = { ...nothing, months };
    expect(codesOf(decideCloseMonth(state, '2020-03'))).toEqual(['ledger/month-still-open']);
    expect(decideCloseMonth({ ...state, closedThrough: '2020-02' }, '2020-03')).toEqual({
      ok: true,
      value: '2020-03',
    });
    const bad = { ...nothing, months: [{ ...march, waiting: 2, posted: 2 }] };
    expect(codesOf(decideCloseMonth(bad, '2020-03'))).toEqual([
      'ledger/month-has-pending',
      'ledger/number-gap',
    ]);
  });

  it('happens once, and December goes with its year', () => {
    expect(codesOf(decideCloseMonth({ ...nothing, closedThrough: '2020-03' }, '2020-03'))).toEqual([
      'ledger/period-closed',
    ]);
    expect(codesOf(decideCloseMonth(nothing, '2020-12'))).toEqual(['ledger/december-with-year']);
  });

  it('is refused while the equations do not hold (ledger/invariant)', () => {
    const [row] = asRows({ ...soundDraft(), number: '', year: 2020, month: 3 });
    const result = decideCloseMonth({ ...nothing, rows: [row!] }, '2020-03');
    expect(codesOf(result)).toEqual(['ledger/invariant', 'ledger/invariant']);
    expect(result.ok ? '' : result.problems[0]?.message).toContain('100.00元');
  });
});

describe('closing a year', () => {
  const items = [{ functional: '2010399', economic: '30201', amountFen: 600_00 }];
  const events: BusinessEvent[] = [
    // a target of 1000 for a project, of which 600 are spent; 400 stay in 1201
    {
      ...common,
      day: day('2020-03-01'),
      kind: 'direct-payment',
      fundYear: 'current',
      budget: project,
      items,
    },
    {
      ...common,
      day: day('2020-12-30'),
      kind: 'quota-carried-over',
      of: 'unused-target',
      budget: project,
      items: [{ functional: '2010399', amountFen: 400_00 }],
    },
    // basic spending, all of it
    { ...common, day: day('2020-04-01'), kind: 'direct-payment', fundYear: 'current', budget: basic, items },
    // interest of 30 that is kept
    {
      ...common,
      day: day('2020-06-21'),
      kind: 'other-income',
      of: 'interest',
      budget: own,
      items: [{ functional: '2010399', amountFen: 30_00 }],
    },
    // a refund of an earlier year: 50
    {
      ...common,
      day: day('2020-07-01'),
      kind: 'refund-earlier-year',
      into: 'returnable-quota',
      of: 'carry-over',
      budget: basic,
      items: [{ functional: '2010399', amountFen: 50_00 }],
    },
  ];
  const rows = book(...events);
  const input = { year: 2020, completedProjects: [] as string[], reviewer: 'r' };
  const closedWith = (completedProjects: string[] = []) => {
    const vouchers = unwrap(
      decideCloseYear({ ...nothing, rows }, { ...input, completedProjects }, smallRules),
    );
    return [...rows, ...vouchers.flatMap(asRows)];
  };

  it('carries the unused project grant and the refund to 8101 累计结转', () => {
    const closed = closedWith();
    expect(creditBalance(closed, ['810107'])).toBe(450_00);
    expect(creditBalance(closed, ['8101'])).toBe(450_00);
    expect(debitBalance(closed, ['800103'])).toBe(450_00);
  });

  it('turns the carry-over of a completed project into 8102 累计结余', () => {
    const closed = closedWith(['XM01']);
    expect(creditBalance(closed, ['8101'])).toBe(50_00);
    expect(creditBalance(closed, ['810205'])).toBe(400_00);
    expect(creditBalance(closed, ['8102'])).toBe(400_00);
  });

  it('carries own money to 8202 through 8501, and both surpluses to 3001', () => {
    const closed = closedWith();
    expect(creditBalance(closed, ['8202'])).toBe(30_00);
    expect(debitBalance(closed, ['8501'])).toBe(0);
    // income 1000 + 600 + 30, cost 1200, and the 50 of the earlier year
    expect(creditBalance(closed, ['3001'])).toBe(480_00);
  });

  it('numbers its vouchers after those of December and marks them as closing', () => {
    const months = [{ month: '2020-12', posted: 7, last: 7, waiting: 0 }];
    const vouchers = unwrap(decideCloseYear({ ...nothing, rows, months }, input, smallRules));
    expect(vouchers[0]).toMatchObject({
      number: '2020-12-0008',
      kind: 'closing',
      day: '2020-12-31',
      maker: 'yimen',
    });
    expect(new Set(vouchers.map((voucher) => voucher.kind))).toEqual(new Set(['closing']));
  });

  it('happens once and after the months', () => {
    expect(codesOf(decideCloseYear({ ...nothing, closedThrough: '2020-12' }, input, smallRules))).toEqual([
      'ledger/year-closed',
    ]);
    const months = [{ month: '2020-11', posted: 1, last: 1, waiting: 0 }];
    expect(codesOf(decideCloseYear({ ...nothing, months }, input, smallRules))).toEqual([
      'ledger/month-still-open',
    ]);
  });

  it('leaves every equation and every zero that closing asks for, whatever was booked', () => {
    fc.assert(
      fc.property(fc.array(anyEvent('2020'), { minLength: 1, maxLength: 30 }), (random) => {
        const before = book(...random);
        expect(brokenInvariants(before)).toEqual([]);
        expect(surplusDifference(before, 2020).unexplained).toBe(0);
        const closing = unwrap(
          decideCloseYear(
            { ...nothing, rows: before },
            { ...input, completedProjects: ['XM02'] },
            smallRules,
          ),
        );
        const closed = [...before, ...closing.flatMap(asRows)];
        expect(brokenAfterClosing(closed)).toEqual([]);
        // 本年收支结转 and the other details of the year are empty, nothing of XM02 is left in 8101
        for (const detail of ['810101', '810106', '810204', '820104'])
          expect(debitBalance(closed, [detail])).toBe(0);
        const ended = closed.filter((row) => row.project === 'XM02');
        expect(debitBalance(ended, ['8101'])).toBe(0);
        // the year itself is untouched: reading it without closing vouchers gives what was booked
        const flows = closed.filter((row) => !row.closing);
        expect(debitBalance(flows, ['7101'])).toBe(debitBalance(before, ['7101']));
      }),
      { numRuns: 60 },
    );
  });

  it('would say what is left open', () => {
    const found = brokenAfterClosing(rows).map((problem) => problem.message);
    expect(found.some((message) => message.includes('收入类科目年末无余额（4001）'))).toBe(true);
  });
});

describe('the difference between surplus and budget result', () => {
  it('names its reasons', () => {
    const rows = book(
      {
        ...common,
        day: day('2020-03-01'),
        kind: 'asset-purchased',
        payment: { way: 'direct', fundYear: 'current' },
        budget: basic,
        items: [{ functional: '2010399', economic: '31002', amountFen: 5_000, asset: '160103' }],
      },
      {
        ...common,
        day: day('2020-03-31'),
        kind: 'depreciation',
        items: [{ asset: 'fixed', amountFen: 100 }],
      },
    );
    expect(surplusDifference(rows, 2020)).toEqual({
      surplus: 4_900,
      budgetResult: 0,
      reasons: [
        { name: '购入资产形成的支出（计入固定资产、无形资产、在建工程等）', amount: 5_000 },
        { name: '计提的折旧和摊销', amount: -100 },
      ],
      unexplained: 0,
    });
  });
});

describe('the trial balance', () => {
  it('opens, moves and closes per account, and balances in each system', () => {
    const rows = book(
      { ...common, day: day('2020-02-01'), kind: 'non-tax-collected', amountFen: 700 },
      { ...common, day: day('2020-03-01'), kind: 'non-tax-remitted', amountFen: 200 },
      { ...common, day: day('2020-03-02'), kind: 'depreciation', items: [{ asset: 'fixed', amountFen: 9 }] },
    );
    const table = trialBalance(rows, smallChart, 2020, 3, 3);
    expect(
      table.rows.map((row) => [
        row.account,
        row.openingDebit,
        row.debit,
        row.credit,
        row.closingDebit,
        row.closingCredit,
      ]),
    ).toEqual([
      ['1002', 700, 0, 200, 500, 0],
      ['1602', 0, 0, 9, 0, 9],
      ['2103', 0, 200, 0, 0, 500],
      ['5001', 0, 9, 0, 9, 0],
      ['500105', 0, 9, 0, 9, 0],
    ]);
    expect(table.totals[0]).toMatchObject({
      openingDebit: 700,
      openingCredit: 700,
      debit: 209,
      credit: 209,
      closingDebit: 509,
    });
    expect(table.totals[1]).toMatchObject({ debit: fen(0), credit: fen(0) });
  });
});

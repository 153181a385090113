import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen, type LineFilter } from '#base/kernel/index.ts';
import { type CubeRow, countVouchers, evaluate, type LedgerQuery, matches, weights } from './query.ts';

const row = (cellId: number, part: Partial<CubeRow>): CubeRow => ({
  cellId,
  year: 2020,
  month: 3,
  closing: false,
  account: '710101',
  functional: '2010399',
  economic: '30201',
  expenditure: 'basic',
  fund: 'public-budget',
  project: '',
  costItem: '',
  debit: fen(0),
  credit: fen(0),
  ...part,
});

const spending: LineFilter = { span: 'year', accounts: ['7101'], side: 'debit', closing: false };
const query = (...filters: LineFilter[]): LedgerQuery => ({
  kind: 'ledger',
  year: 2020,
  terms: filters.map((filter) => ({ sign: 1, filter })),
});

describe('evaluate', () => {
  const rows = [
    row(1, { debit: fen(500) }),
    row(2, { debit: fen(70), credit: fen(30), economic: '30217' }),
    row(3, { credit: fen(540), closing: true, month: 12 }),
    row(4, { debit: fen(9), year: 2019 }),
    row(5, { debit: fen(8), functional: '2210201', economic: '30113' }),
    row(6, { debit: fen(11), fund: 'gov-fund' }),
    row(7, { debit: fen(13), expenditure: 'project', project: 'P1' }),
    row(8, { credit: fen(17), account: '600101', economic: '' }),
  ];

  it('adds the wanted side, minus the other, of the ordinary lines of the year', () => {
    expect(evaluate(query(spending), rows)).toEqual({ value: 572, cellIds: [1, 2, 5, 6, 7] });
  });

  it('lets the closing vouchers bring the year to zero', () => {
    const ofThisFund = {
      ...spending,
      funds: ['public-budget'],
      expenditure: 'basic',
      functional: '201',
    } as const;
    expect(evaluate(query({ ...ofThisFund, closing: true }), rows).value).toBe(0);
  });

  it('narrows by every dimension', () => {
    expect(evaluate(query({ ...spending, functional: '221' }), rows).cellIds).toEqual([5]);
    expect(evaluate(query({ ...spending, economic: ['302'] }), rows).cellIds).toEqual([1, 2, 6, 7]);
    expect(evaluate(query({ ...spending, economic: ['30217', '30113'] }), rows).value).toBe(48);
    expect(evaluate(query({ ...spending, expenditure: 'project' }), rows).cellIds).toEqual([7]);
    expect(evaluate(query({ ...spending, funds: ['gov-fund'] }), rows).cellIds).toEqual([6]);
    expect(evaluate(query({ ...spending, excludeAccounts: ['710101'] }), rows)).toEqual({
      value: 0,
      cellIds: [],
    });
  });

  it('looks before the year and through it', () => {
    expect(evaluate(query({ ...spending, span: 'before' }), rows)).toEqual({ value: 9, cellIds: [4] });
    expect(evaluate(query({ ...spending, span: 'through' }), rows).value).toBe(581);
  });

  it('subtracts a term of negative sign', () => {
    const difference: LedgerQuery = {
      kind: 'ledger',
      year: 2020,
      terms: [
        { sign: 1, filter: { ...spending, accounts: ['6001'], side: 'credit' } },
        { sign: -1, filter: spending },
      ],
    };
    expect(evaluate(difference, rows).value).toBe(17 - 572);
  });

  it('takes a prefix shorter than a first-level account', () => {
    expect(evaluate(query({ ...spending, accounts: ['7', '6'] }), rows).cellIds).toEqual([1, 2, 5, 6, 7, 8]);
  });
});

describe('weights', () => {
  it('give the value again from debit minus credit of the cells', () => {
    const anyRow = fc.record({
      account: fc.constantFrom('710101', '600101', '810107', '1011'),
      closing: fc.boolean(),
      functional: fc.constantFrom('', '2010301', '2210201'),
      economic: fc.constantFrom('', '30101', '30217'),
      year: fc.constantFrom(2019, 2020, 2021),
      debit: fc.integer({ min: -1000, max: 1000 }).map(fen),
      credit: fc.integer({ min: -1000, max: 1000 }).map(fen),
    });
    const anyFilter: fc.Arbitrary<LineFilter> = fc.record({
      span: fc.constantFrom('year', 'before', 'through'),
      accounts: fc.subarray(['7101', '6001', '81', '1'], { minLength: 1 }),
      side: fc.constantFrom('debit', 'credit'),
      closing: fc.boolean(),
    });
    const anyTerm = fc.record({ sign: fc.constantFrom<1 | -1>(1, -1), filter: anyFilter });
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 30 }),
        fc.array(anyTerm, { maxLength: 3 }),
        (parts, terms) => {
          const rows = parts.map((part, index) => row(index + 1, part));
          const asked: LedgerQuery = { kind: 'ledger', year: 2020, terms };
          const factors = weights(asked, rows);
          const again = rows.reduce((sum, r) => sum + (factors.get(r.cellId) ?? 0) * (r.debit - r.credit), 0);
          const evaluation = evaluate(asked, rows);
          expect(again + 0).toBe(evaluation.value);
          expect([...factors.keys()].sort((a, b) => a - b)).toEqual(evaluation.cellIds);
        },
      ),
    );
  });
});

describe('countVouchers', () => {
  const signatures = [
    { cellIds: [1, 2], vouchers: 10 },
    { cellIds: [2, 3], vouchers: 5 },
    { cellIds: [4], vouchers: 1 },
  ];

  it('counts a voucher once, however many of its cells are asked for', () => {
    expect(countVouchers([1, 2], signatures)).toBe(15);
    expect(countVouchers([2], signatures)).toBe(15);
    expect(countVouchers([3, 4], signatures)).toBe(6);
    expect(countVouchers([9], signatures)).toBe(0);
  });
});

it('matches only codes below the account prefix', () => {
  expect(matches(spending, 2020, row(1, { account: '7901' }))).toBe(false);
});

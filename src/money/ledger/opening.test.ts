import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { surplusDifference } from './invariants/index.ts';
import { asBroughtForward, type OpeningAmount, withoutOpening } from './opening.ts';
import type { CubeRow } from './query.ts';
import { smallChart } from './testing.ts';
import { trialBalance } from './trial-balance.ts';

const row = (account: string, debit: number, credit: number, more: Partial<CubeRow> = {}): CubeRow => ({
  cellId: 1,
  year: 2025,
  month: 1,
  closing: false,
  account,
  functional: '',
  economic: '',
  expenditure: '',
  fund: '',
  project: '',
  costItem: '',
  debit: fen(debit),
  credit: fen(credit),
  ...more,
});

const amount = (account: string, debit: number, credit: number, closing: boolean): OpeningAmount => ({
  year: 2025,
  month: 1,
  closing,
  account,
  debit: fen(debit),
  credit: fen(credit),
});

/** 5,000 yuan on the bank account from before, and 300 yuan of interest in January. */
const OPENING = [
  amount('1002', 500_000, 0, true),
  amount('3001', 0, 500_000, true),
  amount('800102', 500_000, 0, false),
  amount('820204', 0, 500_000, false),
];
const CUBE = [
  row('1002', 500_000, 0, { closing: true }),
  row('3001', 0, 500_000, { closing: true }),
  row('800102', 500_000, 0),
  row('820204', 0, 500_000),
  row('1002', 30_000, 0),
  row('4604', 0, 30_000),
  row('800102', 30_000, 0),
  row('6609', 0, 30_000),
];

describe('opening balances', () => {
  it('stand in the opening column of the trial balance, and not among the amounts of January', () => {
    const books = [...withoutOpening(CUBE, OPENING), ...asBroughtForward(OPENING)];
    const { rows, totals } = trialBalance(books, smallChart, 2025);
    expect(rows.find(({ account }) => account === '1002')).toMatchObject({
      openingDebit: 500_000,
      debit: 30_000,
      credit: 0,
      closingDebit: 530_000,
    });
    expect(rows.find(({ account }) => account === '3001')).toMatchObject({
      openingCredit: 500_000,
      credit: 0,
    });
    expect(totals.map(({ openingDebit, debit }) => [openingDebit, debit])).toEqual([
      [500_000, 30_000],
      [500_000, 30_000],
    ]);
  });

  it('explain no difference between the two results, because they are none of them', () => {
    expect(surplusDifference(CUBE, 2025).reasons.map((reason) => reason.amount)).toEqual([-500_000, 500_000]);
    expect(surplusDifference(withoutOpening(CUBE, OPENING), 2025)).toEqual({
      surplus: 30_000,
      budgetResult: 30_000,
      reasons: [],
      unexplained: 0,
    });
  });

  it('are none after the first year: the books stay as they are', () => {
    expect(withoutOpening(CUBE, [])).toBe(CUBE);
  });
});

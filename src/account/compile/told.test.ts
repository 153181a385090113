import { describe, expect, it } from 'vitest';
import { accountChecks } from '#account/disclosure/index.ts';
import { day } from '#base/kernel/index.ts';
import { compileAccount } from './compile.ts';
import { composeNarrative } from './narrative/index.ts';
import type { NarrativeInput } from './narrative/types.ts';
import { templateFor } from './templates.ts';
import { type BookVoucher, bookOf, noNames, payment } from './testing.ts';
import { toldOf } from './told.ts';

const spent = { functional: '2010399', economic: '30201' };

function told(vouchers: readonly BookVoucher[]) {
  const book = bookOf(vouchers);
  const compiled = (year: number) =>
    compileAccount({
      template: templateFor(year),
      year,
      unit: '测试局',
      ...book,
      budgetRows: [],
      names: noNames,
    });
  const input: NarrativeInput = {
    account: compiled(2020),
    lastYear: compiled(2019),
    registers: [],
    reasons: new Map(),
    books: book.rows,
  };
  return toldOf(composeNarrative(input), input);
}

const line = (account: string, debit: number, credit = 0) => ({ account, debit, credit });

describe('what an account says beside its tables', () => {
  const subject = told([
    payment('2019-06-01', 3_000_000, spent),
    payment('2020-06-01', 5_000_000, spent),
    payment('2020-12-01', 1_600_000, { ...spent, economic: '31002' }),
    { day: day('2020-12-01'), lines: [line('160103', 1_100_000), line('400101', 0, 1_100_000)] },
    // works of 400,000 that become an asset count once
    { day: day('2020-12-02'), lines: [line('1613', 400_000), line('400101', 0, 400_000)] },
    { day: day('2020-12-30'), lines: [line('1601', 400_000), line('1613', 0, 400_000)] },
    { day: day('2019-03-01'), lines: [line('1218', 90_000), line('1002', 0, 90_000)] },
  ]);

  it('has the sums of the books that no table prints', () => {
    expect(subject.books).toEqual({
      income: 6_600_000,
      expenditure: 6_600_000,
      expenditureOfDecember: 1_600_000,
      capital: 1_600_000,
      capitalised: 1_500_000,
      advances: 90_000,
      advancesMoved: 0,
    });
    expect(subject.spentOn(['302'])).toBe(5_000_000);
  });

  it('says of every figure what it is made of', () => {
    const made = new Set([...subject.figures.values()].map((figure) => figure.made.kind));
    expect(made).toEqual(new Set(['cell', 'difference', 'percent', 'budget', 'register']));
    const last = subject.figures.get('N/一 上年收支总计/amount');
    expect(last).toMatchObject({ value: 3_000_000, made: { kind: 'cell', year: 'last' } });
  });

  it('is sound in what the program itself makes, and judged by every check', () => {
    const judged = accountChecks.map((check) => check.judge(subject));
    expect(judged.every((judgements) => judgements.length > 0)).toBe(true);
    const broken = judged.flat().filter(({ state }) => state === 'broken');
    // the made-up books have no code list, and bought what they did not book as an asset
    expect([...new Set(broken.map(({ relation }) => relation))]).toEqual([
      'code-name',
      'assets-capitalised',
      'advances-open',
    ]);
  });
});

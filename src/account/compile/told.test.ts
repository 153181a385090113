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

function told(vouchers: readonly BookVoucher[], published?: ReadonlyMap<string, number>) {
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
  return toldOf(composeNarrative(input), input, published);
}

const line = (account: string, debit: number, credit = 0) => ({ account, debit, credit });

const VOUCHERS: readonly BookVoucher[] = [
  payment('2019-06-01', 3_000_000, spent),
  payment('2020-06-01', 5_000_000, spent),
  payment('2020-12-01', 1_600_000, { ...spent, economic: '31002' }),
  { day: day('2020-12-01'), lines: [line('160103', 1_100_000), line('400101', 0, 1_100_000)] },
  // works of 400,000 that become an asset count once
  { day: day('2020-12-02'), lines: [line('1613', 400_000), line('400101', 0, 400_000)] },
  { day: day('2020-12-30'), lines: [line('1601', 400_000), line('1613', 0, 400_000)] },
  { day: day('2019-03-01'), lines: [line('1218', 90_000), line('1002', 0, 90_000)] },
];

const brokenBy = (id: string, of: ReturnType<typeof told>) =>
  accountChecks
    .flatMap((check) => check.judge(of))
    .filter(({ relation, state }) => relation === id && state === 'broken');

const changeOf = ({ changes }: ReturnType<typeof told>) =>
  changes.find(({ amount }) => amount.figure === 'N/一 收支总计比上年增减额/amount');

describe('what an account says beside its tables', () => {
  const subject = told(VOUCHERS);

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

  it('binds figures of this and of last year to their cells', () => {
    const [now, before] = ['收支总计', '上年收支总计'].map((name) =>
      subject.bound.find(({ told }) => told.name === name && told.figure?.startsWith('N/一')),
    );
    expect(now?.told).toMatchObject({
      value: 6_600_000,
      exact: 6_600_000,
      half: 0,
      printed: '6.60',
      unit: '万元',
    });
    expect(now?.cells[0]?.cell?.figure?.value).toBe(6_600_000);
    expect(before?.told.value).toBe(3_000_000);
    expect(before?.cells[0]?.cell?.figure?.value).toBe(3_000_000);
  });

  it('tells changes with the amounts on both sides, the words and the rate', () => {
    expect(changeOf(subject)).toMatchObject({
      amount: { value: 3_600_000, printed: '3.60' },
      said: 'up',
      against: 'previous',
      rate: { percent: { printed: '120.00', half: 0.5 }, said: 'up', mayBeCut: false },
      now: { value: 6_600_000 },
      before: { value: 3_000_000 },
      published: undefined,
    });
    expect(subject.noLastYear?.message).toBe('上年决算没有在本系统公开');
  });

  it('takes last year’s amounts as they were published', () => {
    const id = subject.bound.find(({ told }) => told.name === '上年收支总计')?.cells[0]?.cell?.figure?.id;
    const known = told(VOUCHERS, new Map([[id ?? '', 2_900_000]]));
    expect(changeOf(known)?.published).toMatchObject({ value: 2_900_000, printed: '2.90' });
    expect(known.noLastYear).toBeUndefined();
    const [found] = brokenBy('change-on-last-year', known);
    expect(found?.message).toContain('所用上年数为 3.00 万元，上年公开为 2.90 万元');
  });

  it('tells shares, their lists and classes', () => {
    const [share] = subject.shares;
    expect(share).toMatchObject({ mayBeCut: false, percent: { kind: 'percent', printed: '100.00' } });
    expect(subject.shares.every(({ part, whole }) => part && whole)).toBe(true);
    expect(subject.shareLists.every(({ shares, whole }) => whole && shares.length > 1)).toBe(true);
    expect(subject.classes?.listed.map(({ code }) => code)).toEqual(['201']);
  });

  it('tells what the books spent, the budget and the running cost', () => {
    expect(subject.spent(['302'])).toMatchObject({ amount: { value: 5_000_000 }, whole: true });
    expect(subject.runningCosts.map(({ exact }) => exact)).toEqual([6_600_000]);
    expect(subject.executions[0]).toMatchObject({ done: { value: 6_600_000 }, planned: { value: 0 } });
    expect(subject.funds.map(({ said }) => said)).toEqual(['none', 'none']);
    expect(subject.economic?.names.map(({ rows }) => rows)).toEqual([['30201'], ['31002']]);
  });

  it('is sound in what the program itself makes, and judged by every check', () => {
    const judged = accountChecks.map((check) => check.judge(subject));
    expect(judged.every((judgements) => judgements.length > 0)).toBe(true);
    const broken = judged.flat().filter(({ state }) => state === 'broken');
    // the made-up books have no code list, and they lack the asset of a purchase
    expect([...new Set(broken.map(({ relation }) => relation))]).toEqual([
      'assets-capitalised',
      'advances-open',
      'code-name',
    ]);
  });
});

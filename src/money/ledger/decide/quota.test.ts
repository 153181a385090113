import { describe, expect, it } from 'vitest';
import { day, fen, type Result, unwrap } from '#base/kernel/index.ts';
import { type BusinessEvent, toVoucher } from '../business/index.ts';
import { budgetOf, credit, debit, emptyBooks, smallChart, smallRules, soundDraft } from '../testing.ts';
import type { VoucherDraft } from '../types.ts';
import { decidePosts } from './post.ts';
import { quotaPayments, quotasNamed } from './quota.ts';
import { reversalOf } from './reverse.ts';
import type { BooksState } from './state.ts';
import { decideSubmit } from './submit.ts';

/** 300 yuan granted, 120 paid already. */
const books: BooksState = {
  ...emptyBooks,
  quotas: {
    granted: new Map([['Z2020', { ...emptyBooks.quotas.granted.get('Z2020')!, total: fen(300_00) }]]),
    paid: new Map([['Z2020', fen(120_00)]]),
  },
};
const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);
const post = (...drafts: VoucherDraft[]) => decidePosts(books, drafts, smallRules);

describe('a payment above what is left of its 指标', () => {
  it('is refused with what is left, on posting and already on submitting (budget/over-quota)', () => {
    const [found] = post(soundDraft({}, 180_01));
    expect(found).toMatchObject({ ok: false, problems: [{ at: 'lines[2].budget.quota' }] });
    expect(!found!.ok && found!.problems[0]!.message).toContain('余额180.00元');
    expect(codesOf(decideSubmit(books, soundDraft({}, 180_01), smallRules))).toEqual(['budget/over-quota']);
    expect(post(soundDraft({}, 180_00)).map(codesOf)).toEqual([[]]);
    expect(codesOf(decideSubmit(books, soundDraft({}, 180_00), smallRules))).toEqual([]);
  });

  it('counts what earlier vouchers of the same group took, but not the refused ones', () => {
    const results = post(
      soundDraft({}, 100_00),
      soundDraft({}, 80_01),
      soundDraft({}, 80_00),
      soundDraft({}, 1),
    );
    expect(results.map(codesOf)).toEqual([[], ['budget/over-quota'], [], ['budget/over-quota']]);
  });

  it('sums the lines of one voucher', () => {
    const spending = debit('710101', 90_01, { budget: budgetOf() });
    const [found] = post(
      soundDraft({
        lines: [
          debit('500102', 180_02),
          credit('4001', 180_02),
          spending,
          spending,
          credit('600101', 180_02, { budget: budgetOf() }),
        ],
      }),
    );
    expect(codesOf(found!)).toEqual(['budget/over-quota']);
  });
});

describe('a 指标 that is not there', () => {
  it('is refused, and so is one of another year (budget/quota-unknown)', () => {
    const none = { ...emptyBooks, quotas: { granted: new Map(), paid: new Map() } };
    expect(decidePosts(none, [soundDraft()], smallRules).map(codesOf)).toEqual([['budget/quota-unknown']]);
    const earlier = soundDraft({ day: day('2019-06-03') });
    expect(post(earlier).map(codesOf)).toEqual([['budget/quota-unknown']]);
  });

  it('is not asked for when it can be no number', () => {
    const named = (quota: string) =>
      quotasNamed([soundDraft({ lines: [debit('710101', 1, { budget: budgetOf({ quota }) })] })]);
    expect(named('ZB-1')).toEqual(['ZB-1']);
    expect(named('Z\u0000')).toEqual([]);
    expect(named('长'.repeat(81))).toEqual([]);
  });
});

describe('a payment of other terms than its 指标', () => {
  it('is refused on submitting and posting, whatever is left (budget/quota-differs, budget/quota-too-early)', () => {
    const budget = budgetOf({ functional: '2010301' });
    const [, , spending, income] = soundDraft({}, 1_00).lines;
    const draft = soundDraft({
      lines: [
        debit('500102', 1_00, { costItem: '30201' }),
        credit('4001', 1_00),
        { ...spending!, budget },
        { ...income!, budget: { ...income!.budget!, functional: '2010301' } },
      ],
    });
    expect(post(draft).map(codesOf)).toEqual([['budget/quota-differs']]);
    expect(codesOf(decideSubmit(books, draft, smallRules))).toEqual(['budget/quota-differs']);
    const granted = { ...books.quotas.granted.get('Z2020')!, from: day('2020-03-06') };
    const later = { ...books, quotas: { ...books.quotas, granted: new Map([['Z2020', granted]]) } };
    expect(decidePosts(later, [soundDraft({}, 1_00)], smallRules).map(codesOf)).toEqual([
      ['budget/quota-too-early'],
    ]);
  });
});

describe('what comes back', () => {
  const refund = (amountFen: number): BusinessEvent => ({
    kind: 'refund-this-year',
    day: day('2020-03-06'),
    summary: '退回多付的办公用品款',
    payee: '听松文具行',
    maker: 'm',
    reviewer: 'r',
    attachments: 1,
    payment: { way: 'direct', fundYear: 'current' },
    budget: { expenditure: 'basic', fund: 'public-budget', source: 'opening', quota: 'Z2020' },
    items: [{ functional: '2010399', economic: '30201', amountFen }],
  });

  it('may be paid again: a refund', () => {
    const back = unwrap(toVoucher(refund(50_00), smallChart));
    const results = post(soundDraft({}, 180_00), back, soundDraft({}, 50_00), soundDraft({}, 1));
    expect(results.map(codesOf)).toEqual([[], [], [], ['budget/over-quota']]);
  });

  it('may be paid again: a reversal', () => {
    const [first] = post(soundDraft({}, 180_00)).map(unwrap);
    const how = { day: day('2020-03-20'), reason: '重复记账', maker: 'm2', reviewer: 'r2' };
    const again = soundDraft({ day: day('2020-03-21') }, 180_00);
    const results = post(soundDraft({}, 180_00), again, reversalOf(first!, how), again);
    expect(results.map(codesOf)).toEqual([[], ['budget/over-quota'], [], []]);
  });

  it('a closing neither pays nor gives back', () => {
    expect(quotaPayments(soundDraft({ kind: 'closing' }))).toEqual([]);
  });
});

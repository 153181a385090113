import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Result, unwrap } from '#base/kernel/index.ts';
import { debitBalance } from '../balances.ts';
import { anyEvent } from '../business/arbitrary.ts';
import { toVoucher } from '../business/index.ts';
import { credit, debit, emptyBooks as empty, smallChart, smallRules, soundDraft } from '../testing.ts';
import type { Voucher, VoucherDraft } from '../types.ts';
import { asRows } from './close-year.ts';
import { decidePosts } from './post.ts';
import { mirrored, reversalOf } from './reverse.ts';
import { waitingProblems } from './review.ts';
import type { BooksState } from './state.ts';
import { decideSubmit } from './submit.ts';

const codesOf = (result: Result<unknown> | undefined) =>
  !result || result.ok ? [] : result.problems.map((problem) => problem.code);

function posted(...drafts: VoucherDraft[]): { state: BooksState; vouchers: Voucher[] } {
  const vouchers = decidePosts(empty, drafts, smallRules).map(unwrap);
  const known = vouchers.map((voucher) => {
    const by = vouchers.find((other) => other.reverses === voucher.number)?.number ?? '';
    return [voucher.number, { voucher, reversedBy: by }] as const;
  });
  return {
    state: { ...empty, lastSequence: new Map([['2020-03', vouchers.length]]), vouchers: new Map(known) },
    vouchers,
  };
}

const input = { day: day('2020-03-20'), reason: '金额有误', maker: 'm2', reviewer: 'r2' };

describe('posting', () => {
  it('numbers each month from 0001 without gaps, also around a refused draft', () => {
    const unbalanced = soundDraft({ lines: [debit('500105', 7), credit('1602', 8)] });
    const results = decidePosts(
      { ...empty, lastSequence: new Map([['2020-03', 41]]) },
      [soundDraft(), unbalanced, soundDraft(), soundDraft({ day: day('2020-04-01') })],
      smallRules,
    );
    expect(results.map((result) => (result.ok ? result.value.number : codesOf(result)))).toEqual([
      '2020-03-0042',
      ['ledger/unbalanced'],
      '2020-03-0043',
      '2020-04-0001',
    ]);
  });

  it('refuses a day in a closed month (ledger/period-closed)', () => {
    const closed = { ...empty, closedThrough: '2020-03' };
    expect(codesOf(decidePosts(closed, [soundDraft()], smallRules)[0])).toEqual(['ledger/period-closed']);
    expect(codesOf(decidePosts(closed, [soundDraft({ day: day('2020-04-01') })], smallRules)[0])).toEqual([]);
  });

  it('gives 10,000 vouchers of a month numbers of their own', () => {
    const [result] = decidePosts(
      { ...empty, lastSequence: new Map([['2020-03', 9_999]]) },
      [soundDraft()],
      smallRules,
    );
    expect(result?.ok && result.value.number).toBe('2020-03-10000');
  });
});

describe('opening balances', () => {
  const opening = soundDraft({
    day: day('2021-01-01'),
    kind: 'closing',
    business: 'opening-balances',
    lines: [debit('160103', 7), credit('3001', 7)],
  });

  it('are taken while nothing is closed, and never after (ledger/books-begun)', () => {
    expect(decideSubmit(empty, opening, smallRules).ok).toBe(true);
    const begun = { ...empty, closedThrough: '2020-12' };
    expect(codesOf(decideSubmit(begun, opening, smallRules))).toEqual(['ledger/books-begun']);
    expect(codesOf(decidePosts(begun, [opening], smallRules)[0])).toEqual(['ledger/books-begun']);
  });
});

describe('submitting', () => {
  it('judges all but the reviewer, who is not known yet', () => {
    const draft = soundDraft({ reviewer: 'staff-maker' });
    expect(unwrap(decideSubmit(empty, draft, smallRules)).reviewer).toBe('');
    expect(
      codesOf(decideSubmit({ ...empty, closedThrough: '2020-12' }, soundDraft({ lines: [] }), smallRules)),
    ).toEqual(['ledger/period-closed', 'ledger/empty']);
  });

  it('is reviewed only while it waits (ledger/pending-unknown)', () => {
    expect(waitingProblems({ id: 'a', status: 'waiting' }, 'a')).toEqual([]);
    for (const status of ['returned', 'posted'] as const)
      expect(waitingProblems({ id: 'a', status }, 'a').map((p) => p.code)).toEqual([
        'ledger/pending-unknown',
      ]);
    expect(waitingProblems(undefined, 'a').map((p) => p.code)).toEqual(['ledger/pending-unknown']);
  });
});

describe('a reversal', () => {
  it('is the voucher in red and links to it', () => {
    const { state, vouchers } = posted(soundDraft());
    const [result] = decidePosts(state, [reversalOf(vouchers[0]!, input)], smallRules);
    const reversal = unwrap(result!);
    expect(reversal).toMatchObject({ number: '2020-03-0002', reverses: '2020-03-0001', kind: 'reversal' });
    expect(reversal.lines.map((line) => [line.account, line.debit, line.credit])).toEqual([
      ['500102', -10_000, 0],
      ['4001', 0, -10_000],
      ['710101', -10_000, 0],
      ['600101', 0, -10_000],
    ]);
  });

  it('brings every account back to nothing, whatever the voucher', () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const [voucher] = decidePosts(empty, [unwrap(toVoucher(event, smallChart))], smallRules).map(unwrap);
        const reversal = { ...voucher!, lines: mirrored(voucher!.lines) };
        const rows = [...asRows(voucher!), ...asRows(reversal)];
        for (const row of rows) expect(debitBalance(rows, [row.account])).toBe(0);
      }),
    );
  });

  it('happens once, also within one group of postings (ledger/already-reversed)', () => {
    const { state, vouchers } = posted(soundDraft());
    const reversal = reversalOf(vouchers[0]!, input);
    const results = decidePosts(state, [reversal, reversal], smallRules);
    expect(results.map(codesOf)).toEqual([[], ['ledger/already-reversed']]);
  });

  it('refuses what is not there, what is no ordinary voucher, and what it does not mirror', () => {
    const { state, vouchers } = posted(soundDraft());
    const [original] = vouchers as [Voucher];
    const reversal = reversalOf(original, input);
    const judge = (draft: VoucherDraft, books = state) => codesOf(decidePosts(books, [draft], smallRules)[0]);
    expect(judge(reversal, empty)).toEqual(['ledger/voucher-unknown']);
    expect(judge({ ...reversal, lines: mirrored(soundDraft({}, 9_999).lines) })).toEqual([
      'ledger/reversal-differs',
    ]);
    const closing = new Map([
      [original.number, { voucher: { ...original, kind: 'closing' as const }, reversedBy: '' }],
    ]);
    expect(judge(reversal, { ...state, vouchers: closing })).toEqual(['ledger/cannot-reverse']);
    expect(judge({ ...reversal, day: day('2020-03-04') })).toEqual(['ledger/reversal-other-year']);
    expect(judge({ ...reversal, day: day('2021-01-04') })).toEqual(['ledger/reversal-other-year']);
    expect(judge({ ...reversal, reviewer: 'm2' })).toEqual(['ledger/same-person']);
    // a closed year has one answer, whatever the day
    const closed = { ...state, closedThrough: '2020-12' };
    for (const on of [reversal.day, day('2021-01-04')])
      expect(judge({ ...reversal, day: on }, closed)).toEqual(['ledger/reversal-year-closed']);
  });
});

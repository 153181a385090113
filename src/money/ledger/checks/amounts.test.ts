import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { debit, soundDraft } from '../testing.ts';
import { codesOf, expense, grant, income, lines, spending } from './draft.fixture.ts';

describe('amounts', () => {
  it('takes one side a line, and red only in red vouchers', () => {
    const both = soundDraft({ lines: [{ ...expense, credit: fen(1) }, grant, spending, income] });
    expect(codesOf(both)).toContain('ledger/both-sides');
    expect(codesOf(soundDraft({ lines: [...lines, debit('500102', 0)] }))).toEqual(['ledger/no-amount']);
    expect(codesOf(soundDraft({}, -10_000))).toEqual(Array(4).fill('ledger/negative'));
    expect(codesOf(soundDraft({ business: 'refund-this-year' }, -10_000))).toEqual([]);
    expect(codesOf(soundDraft({ kind: 'reversal' }, -10_000))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { soundDraft } from '../testing.ts';
import { codesOf, expense, grant, income, spending } from './draft.fixture.ts';

describe('size', () => {
  it('refuses an empty voucher', () => {
    expect(codesOf(soundDraft({ lines: [] }))).toEqual(['ledger/empty']);
  });

  it('takes 500 lines and not 501', () => {
    const many = (count: number) =>
      soundDraft({
        lines: [
          ...Array.from({ length: count - 3 }, () => ({ ...expense, debit: fen(100) })),
          { ...grant, credit: fen((count - 3) * 100) },
          { ...spending, debit: fen((count - 3) * 100) },
          { ...income, credit: fen((count - 3) * 100) },
        ],
      });
    expect(codesOf(many(500))).toEqual([]);
    expect(codesOf(many(501))).toEqual(['ledger/too-many-lines']);
  });

  it('refuses characters that nobody sees (ledger/bad-characters)', () => {
    for (const summary of ['办公\u0000用品', '办公\n用品'])
      expect(codesOf(soundDraft({ summary }))).toEqual(['ledger/bad-characters']);
  });

  it('refuses a text of 10 MB without looking further', () => {
    const text = '账'.repeat(10_000_000);
    expect(codesOf(soundDraft({ summary: text, lines: [{ ...expense, counterparty: text }] }))).toEqual([
      'ledger/text-too-long',
      'ledger/text-too-long',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { credit, debit, soundDraft } from '../testing.ts';
import { codesOf } from './draft.fixture.ts';

const openingOf = (lines: ReturnType<typeof debit>[]) =>
  soundDraft({ kind: 'closing', business: 'opening-balances', lines });

describe('opening balances', () => {
  it('are those of accounts that keep a balance', () => {
    expect(codesOf(openingOf([debit('160103', 7), credit('3001', 7)]))).toEqual([]);
  });

  it('have no income and no expense, and leave the closing accounts alone', () => {
    expect(codesOf(openingOf([debit('160103', 7), credit('4001', 7)]))).toContain('ledger/opening-account');
    expect(codesOf(openingOf([debit('160103', 7), credit('3301', 7)]))).toEqual(['ledger/closing-account']);
  });
});

import { describe, expect, it } from 'vitest';
import { credit, debit, soundDraft } from '../testing.ts';
import { codesOf } from './draft.fixture.ts';

describe('closing accounts', () => {
  it('leaves the closing accounts to the closing', () => {
    const draft = soundDraft({ lines: [debit('3301', 7), credit('3302', 7)] });
    expect(codesOf(draft)).toEqual(['ledger/closing-account', 'ledger/closing-account']);
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { credit, debit, soundDraft } from '../testing.ts';
import { codesOf } from './draft.fixture.ts';

describe('a way of payment', () => {
  it('uses a way of payment only while it exists', () => {
    expect(new Set(codesOf(soundDraft({ day: day('2021-01-01') })))).toEqual(
      new Set(['ledger/payment-way-not-then']),
    );
    const quota = { lines: [debit('1002', 7), credit('1011', 7)] };
    expect(codesOf(soundDraft(quota))).toEqual([]);
    expect(codesOf(soundDraft({ ...quota, day: day('2021-01-01') }))).toEqual([
      'ledger/payment-way-not-then',
    ]);
  });
});

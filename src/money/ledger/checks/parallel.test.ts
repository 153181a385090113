import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { credit, debit, soundDraft } from '../testing.ts';
import { codesOf, expense, grant, income, spending } from './draft.fixture.ts';

describe('parallel entry', () => {
  it('refuses one set without the other', () => {
    expect(codesOf(soundDraft({ lines: [spending, income] }))).toEqual(['ledger/no-financial-entry']);
    expect(codesOf(soundDraft({ lines: [expense, grant] }))).toEqual(['ledger/no-budgetary-entry']);
    expect(codesOf(soundDraft({ lines: [expense, credit('1002', 10_000)] }))).toEqual([
      'ledger/no-budgetary-entry',
    ]);
  });

  it('refuses two amounts of one cash movement', () => {
    const less = soundDraft({
      lines: [expense, grant, { ...spending, debit: fen(9_000) }, { ...income, credit: fen(9_000) }],
    });
    expect(codesOf(less)).toEqual(['ledger/parallel-mismatch']);
    const bank = soundDraft({
      lines: [expense, credit('1002', 10_000), { ...spending, debit: fen(1) }, credit('800102', 1)],
    });
    expect(codesOf(bank)).toEqual(['ledger/parallel-mismatch']);
  });

  it('wants no budgetary entry where no budget money moves', () => {
    expect(codesOf(soundDraft({ lines: [debit('500105', 7), credit('1602', 7)] }))).toEqual([]);
    expect(codesOf(soundDraft({ lines: [debit('1002', 7), credit('2103', 7)] }))).toEqual([]);
    expect(codesOf(soundDraft({ lines: [debit('1218', 7), credit('1002', 7)] }))).toEqual([]);
    expect(codesOf(soundDraft({ lines: [debit('1218', 7), credit('4609', 7)] }))).toEqual([]);
  });
});

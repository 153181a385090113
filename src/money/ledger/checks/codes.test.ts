import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { budgetOf, debit, soundDraft } from '../testing.ts';
import { codesOf, expense, grant, income, lines, spending } from './draft.fixture.ts';

describe('codes', () => {
  const withBudget = (part: Parameters<typeof budgetOf>[0], on = '2020-03-05') =>
    soundDraft({ day: day(on), lines: [expense, grant, { ...spending, budget: budgetOf(part) }, income] });

  it('refuses codes that nobody knows', () => {
    expect(codesOf(withBudget({ functional: '2999999' }))).toEqual(['ledger/functional-unknown']);
    expect(codesOf(withBudget({ economic: '39999' }))).toEqual(['ledger/economic-unknown']);
  });

  it('refuses levels above 项 and 款', () => {
    expect(codesOf(withBudget({ functional: '201' }))).toEqual(['ledger/functional-not-item']);
    expect(codesOf(withBudget({ economic: '301' }))).toEqual(['ledger/economic-not-kuan']);
  });

  it('refuses a code of another year', () => {
    expect(codesOf(withBudget({ functional: '2010307' }))).toEqual(['ledger/code-not-of-year']);
    expect(codesOf(withBudget({ economic: '39909' }))).toEqual(['ledger/code-not-of-year']);
    expect(codesOf(withBudget({ functional: '2010307' }, '2019-03-05'))).toEqual([]);
    expect(new Set(codesOf(soundDraft({ day: day('2018-12-31') })))).toEqual(
      new Set(['ledger/code-not-of-year']),
    );
  });

  it('refuses an account in the wrong system', () => {
    const moved = soundDraft({ lines: [...lines, { ...debit('1002', 5), system: 'budgetary' as const }] });
    expect(codesOf(moved)).toContain('ledger/account-wrong-system');
  });
});

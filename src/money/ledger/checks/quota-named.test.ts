import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { budgetOf, credit, soundDraft } from '../testing.ts';
import type { BudgetDimensions, VoucherDraft } from '../types.ts';
import { codesOf, expense, grant, income, rules, spending } from './draft.fixture.ts';
import { quotaNamed } from './quota-named.ts';

const without = (payment: BudgetDimensions['payment'], part: Partial<VoucherDraft> = {}) => {
  const { quota: _, ...budget } = budgetOf({ payment });
  return soundDraft({ lines: [expense, grant, { ...spending, budget }, income], ...part });
};

describe('a payment of the treasury', () => {
  it('names its 指标 (ledger/quota-missing)', () => {
    for (const way of ['direct', 'quota', 'integrated'] as const) {
      const found = quotaNamed(without(way, { day: day('2021-01-04') }), rules);
      expect(found.map(({ code, at }) => [code, at])).toEqual([
        ['ledger/quota-missing', 'lines[2].budget.quota'],
      ]);
    }
    expect(codesOf(without('direct'))).toEqual(['ledger/quota-missing']);
    expect(quotaNamed(soundDraft(), rules)).toEqual([]);
  });

  it('is not the unit’s own money, which is under none', () => {
    const { quota: _, ...budget } = budgetOf({ payment: 'bank', fund: 'unit-fund' });
    const lines = [
      expense,
      credit('1002', 10_000),
      { ...spending, budget },
      { ...income, account: '800102', credit: fen(10_000) },
    ];
    expect(codesOf(soundDraft({ lines }))).toEqual([]);
  });

  it('is judged where it is made: a reversal repeats it, a closing pays nothing', () => {
    expect(quotaNamed(without('direct', { kind: 'reversal' }), rules)).toEqual([]);
    expect(quotaNamed(without('direct', { kind: 'closing' }), rules)).toEqual([]);
  });
});

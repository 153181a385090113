import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { soundDraft } from '../testing.ts';
import { expense, grant, income, rules, spending } from './draft.fixture.ts';
import { checkDraft } from './index.ts';

describe('balance', () => {
  it('balances in each system on its own, not only in sum', () => {
    // the financial debit and the budgetary credit each have 1 fen too much, so the sum is 0
    const draft = soundDraft({
      lines: [{ ...expense, debit: fen(10_001) }, grant, spending, { ...income, credit: fen(10_001) }],
    });
    const found = checkDraft(draft, rules).filter((problem) => problem.code === 'ledger/unbalanced');
    expect(found.map((problem) => problem.at)).toEqual(['lines.financial', 'lines.budgetary']);
    expect(found[0]?.message).toContain('相差0.01元');
  });
});

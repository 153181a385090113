import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { budgetOf, soundDraft } from '../testing.ts';
import { expense, grant, income, rules, spending } from './draft.fixture.ts';
import { checkDraft } from './index.ts';

describe('a draft', () => {
  it('passes when it is sound', () => {
    expect(checkDraft(soundDraft(), rules)).toEqual([]);
  });

  it('says every problem at once, each with its place', () => {
    const draft = soundDraft({
      reviewer: 'staff-maker',
      lines: [
        { ...expense, account: '9999' },
        grant,
        { ...spending, budget: budgetOf({ functional: '201', economic: '302' }) },
        { ...income, credit: fen(9_000) },
      ],
    });
    const found = checkDraft(draft, rules).map((problem) => `${problem.code} ${problem.at}`);
    expect(found).toEqual([
      'ledger/unbalanced lines.budgetary',
      'ledger/account-unknown lines[0].account',
      'ledger/functional-not-item lines[2].budget.functional',
      'ledger/economic-unknown lines[2].budget.economic',
      'ledger/parallel-mismatch lines',
      'ledger/same-person reviewer',
    ]);
  });
});

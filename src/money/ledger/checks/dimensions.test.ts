import { describe, expect, it } from 'vitest';
import { budgetOf, soundDraft } from '../testing.ts';
import { codesOf, expense, grant, income, rules, spending } from './draft.fixture.ts';
import { checkDraft } from './index.ts';

describe('dimensions', () => {
  it('demands them on income, spending and grant carry-over', () => {
    const { budget: _, ...bare } = spending;
    expect(codesOf(soundDraft({ lines: [expense, grant, bare, income] }))).toEqual([
      'ledger/dimension-missing',
    ]);
    const { economic: __, ...noEconomic } = budgetOf();
    const without = soundDraft({ lines: [expense, grant, { ...spending, budget: noEconomic }, income] });
    expect(checkDraft(without, rules).map((problem) => problem.at)).toEqual(['lines[2].budget.economic']);
    const project = budgetOf({ expenditure: 'project' });
    const noProject = soundDraft({ lines: [expense, grant, { ...spending, budget: project }, income] });
    expect(checkDraft(noProject, rules).map((problem) => problem.at)).toEqual(['lines[2].budget.project']);
  });
});

import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { budgetAfter, codes, grant, refusals } from './budget.fixture.ts';
import { decideGrant } from './grant.ts';
import { emptyBudget } from './state.ts';

const decide = (part: Parameters<typeof grant>[0], state = emptyBudget) =>
  decideGrant(state, grant(part), codes);

describe('granting a 指标', () => {
  it('makes one row a 款, numbered within the 指标', () => {
    const result = decide({});
    expect(result.ok && result.value).toMatchObject([
      { number: 'Z1', line: 1, economic: '30201', amount: 100_00, source: 'opening', project: '' },
      { number: 'Z1', line: 2, economic: '30217', amount: 50_00 },
    ]);
  });

  it('takes a number once (budget/quota-exists)', () => {
    expect(refusals(decide({}, budgetAfter([grant()])))).toEqual(['budget/quota-exists number']);
  });

  it('needs items with amounts (budget/no-items, budget/not-positive)', () => {
    expect(refusals(decide({ items: [] }))).toEqual(['budget/no-items items']);
    expect(refusals(decide({ items: [{ economic: '30201', amountFen: fen(-1) }] }))).toEqual([
      'budget/not-positive items[0].amountFen',
    ]);
  });

  it('needs a 项 and 款 of the year (budget/code-unknown)', () => {
    expect(refusals(decide({ functional: '20103' }))).toEqual(['budget/code-unknown functional']);
    expect(refusals(decide({ functional: '2010307' }))).toEqual(['budget/code-unknown functional']);
    const items = [{ economic: '302', amountFen: fen(1) }];
    expect(refusals(decide({ items }))).toEqual(['budget/code-unknown items[0].economic']);
  });

  it('has a project code exactly when it is project spending (budget/project-code)', () => {
    expect(refusals(decide({ expenditure: 'project' }))).toEqual(['budget/project-code project']);
    expect(refusals(decide({ project: 'XM1' }))).toEqual(['budget/project-code project']);
    expect(decide({ expenditure: 'project', project: 'XM1' }).ok).toBe(true);
  });

  it('says everything that is wrong at once (budget/other-year, budget/text)', () => {
    expect(refusals(decide({ year: 2021, document: ' ', summary: '长'.repeat(201), number: '' }))).toEqual([
      'budget/text document',
      'budget/text summary',
      'budget/other-year day',
      'budget/text number',
    ]);
  });
});

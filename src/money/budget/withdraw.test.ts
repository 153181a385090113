import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { budgetAfter, codes, grant, refusals, withdraw } from './budget.fixture.ts';
import { evolveBudget, leftOf } from './state.ts';
import { decideWithdraw } from './withdraw.ts';

const decide = (part: Parameters<typeof withdraw>[0], paid = {}) =>
  decideWithdraw(budgetAfter([grant()], paid), withdraw(part), codes);

describe('withdrawing', () => {
  it('takes back what is not paid', () => {
    const result = decide({}, { Z1: 120_00 });
    expect(result.ok && result.value).toMatchObject([
      { number: 'Z1', line: 3, economic: '30201', amount: -30_00, source: 'withdrawal' },
    ]);
    const after = evolveBudget(budgetAfter([grant()], { Z1: 120_00 }), result.ok ? result.value : []);
    expect(leftOf(after, 'Z1')).toBe(0);
  });

  it('says what is left (budget/not-enough-left)', () => {
    const result = decide({}, { Z1: 120_01 });
    expect(refusals(result)).toEqual(['budget/not-enough-left items']);
    expect(result.ok ? '' : result.problems[0]?.message).toContain('29.99元');
  });

  it('takes no more than a 款 has (budget/item-too-small)', () => {
    const items = [{ economic: '30217', amountFen: fen(50_01) }];
    expect(refusals(decide({ items }))).toEqual(['budget/item-too-small items[0]']);
  });

  it('knows the 指标 in that year (budget/quota-unknown)', () => {
    expect(refusals(decide({ number: 'Z9' }))).toEqual(['budget/quota-unknown number']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { budgetAfter, codes, grant, refusals, shift } from './budget.fixture.ts';
import { decideShift } from './shift.ts';
import { evolveBudget, leftOf } from './state.ts';

const other = grant({ number: 'Z2', functional: '2010301' });
const books = (paid = {}) => budgetAfter([grant(), other, grant({ number: 'Z3', fund: 'gov-fund' })], paid);
const decide = (part: Parameters<typeof shift>[0], state = books()) => decideShift(state, shift(part), codes);

describe('shifting', () => {
  it('takes from one 款 and gives to another, after the last line', () => {
    const result = decide({});
    expect(result.ok && result.value).toMatchObject([
      { number: 'Z1', line: 3, economic: '30201', amount: -40_00, source: 'shift' },
      { number: 'Z1', line: 4, economic: '30211', amount: 40_00, source: 'shift' },
    ]);
  });

  it('goes between two 指标 and keeps what each row belongs to', () => {
    const result = decide({ to: { number: 'Z2', economic: '30201' } });
    expect(result.ok && result.value).toMatchObject([
      { number: 'Z1', line: 3, functional: '2010399' },
      { number: 'Z2', line: 3, functional: '2010301' },
    ]);
  });

  it('leaves the whole budget as large as it was, whatever is shifted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_00 }), fc.boolean(), (amount, across) => {
        const to = { number: across ? 'Z2' : 'Z1', economic: '30211' };
        const result = decide({ to, amountFen: fen(amount) });
        const after = evolveBudget(books(), result.ok ? result.value : []);
        expect(leftOf(after, 'Z1') + leftOf(after, 'Z2')).toBe(300_00);
        expect(leftOf(after, 'Z1')).toBe(across ? 150_00 - amount : 150_00);
      }),
    );
  });

  it('takes no more than the 款 has (budget/item-too-small)', () => {
    expect(refusals(decide({ amountFen: fen(100_01) }))).toEqual(['budget/item-too-small from']);
  });

  it('takes nothing out of a 指标 that is spent (budget/not-enough-left); within it the sum stays', () => {
    const spent = books({ Z1: 120_00 });
    const to = { number: 'Z2', economic: '30201' };
    expect(refusals(decide({ to }, spent))).toEqual(['budget/not-enough-left from']);
    expect(decide({}, spent).ok).toBe(true);
  });

  it('keeps the fund and the kind of spending (budget/across)', () => {
    expect(refusals(decide({ to: { number: 'Z3', economic: '30201' } }))).toEqual([
      'budget/across to.number',
    ]);
  });

  it('knows both 指标 of that year, and they differ (budget/quota-unknown, budget/same-place)', () => {
    const nowhere = { number: 'Z9', economic: '30201' };
    expect(refusals(decide({ from: nowhere, to: nowhere }))).toEqual([
      'budget/quota-unknown from.number',
      'budget/same-place to',
    ]);
    expect(refusals(decide({ to: nowhere }))).toEqual(['budget/quota-unknown to.number']);
  });
});

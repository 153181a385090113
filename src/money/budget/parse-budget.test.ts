import { describe, expect, it } from 'vitest';
import { grant, refusals, shift, withdraw } from './budget.fixture.ts';
import { parseBudget } from './parse-budget.ts';

describe('reading a budget pack', () => {
  it('gives back the orders that it holds', () => {
    const orders = [grant(), shift(), withdraw()];
    const read = parseBudget(JSON.parse(JSON.stringify({ about: '说明', year: 2020, orders })));
    expect(read).toEqual({ ok: true, value: { year: 2020, orders } });
  });

  it.each([
    [
      'a fraction of a fen',
      { ...withdraw(), items: [{ economic: '30201', amountFen: 0.5 }] },
      'orders.0.items.0.amountFen',
    ],
    ['a day that does not exist', { ...shift(), day: '2020-02-30' }, 'orders.0.day'],
    ['a field that nobody knows', { ...grant(), amount: 1 }, 'orders.0'],
    ['an order of another kind', { ...grant(), kind: 'gift' }, 'orders.0.kind'],
  ])('refuses %s (budget/unreadable)', (_, order, at) => {
    expect(refusals(parseBudget({ year: 2020, orders: [order] }))).toEqual([`budget/unreadable ${at}`]);
  });

  it('refuses what is no pack at all', () => {
    expect(parseBudget('预算').ok).toBe(false);
    expect(parseBudget(null).ok).toBe(false);
  });
});

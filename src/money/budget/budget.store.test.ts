import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { fen, formatWan, instant } from '#base/kernel/index.ts';
import { demoBudgets } from '#demo/packs/budgets.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { grant, refusals, shift, withdraw } from './budget.fixture.ts';
import { listBudgetRows, loadBudgets, orderBudget, type PaymentsOf } from './budget.store.ts';
import type { BudgetOrder } from './orders.ts';
import { budgetProjector } from './projector.store.ts';
import { evaluateBudget } from './query.ts';

const { db } = await testDatabase();
const journal = createJournal(db, [budgetProjector]);
const at = instant(Date.parse('2020-03-02T02:00:00Z'));
const paid: PaymentsOf = async () => [
  { functional: '2010399', economic: '30201', quota: 'Z1', amount: fen(100_00) },
];
const order = (requestId: string, given: BudgetOrder, district = 'a') =>
  orderBudget(journal, paid, { district, requestId, actor: 'kuaiji', at, order: given });

describe('the budget in the database', () => {
  it('keeps the rows of each order', async () => {
    expect(await order('request-1', grant())).toEqual({ ok: true, value: { rows: 2 } });
    expect(await order('request-2', shift())).toEqual({ ok: true, value: { rows: 2 } });
    const rows = await listBudgetRows(db, 'a', 2020);
    expect(rows.map((row) => [row.number, row.line, row.day, row.economic, row.amount])).toEqual([
      ['Z1', 1, '2020-03-02', '30201', 100_00],
      ['Z1', 2, '2020-03-02', '30217', 50_00],
      ['Z1', 3, '2020-03-02', '30201', -40_00],
      ['Z1', 4, '2020-03-02', '30211', 40_00],
    ]);
    expect(await listBudgetRows(db, 'b', 2020)).toEqual([]);
    expect(await listBudgetRows(db, 'a', 2019)).toEqual([]);
  });

  it('does a request once and refuses another under its id', async () => {
    expect(await order('request-1', grant())).toEqual({ ok: true, value: { rows: 2 } });
    expect(refusals(await order('request-1', grant({ number: 'Z8' })))[0]).toContain(
      'journal/request-reused',
    );
    expect(await listBudgetRows(db, 'a', 2020)).toHaveLength(4);
  });

  it('knows what was paid: nothing more than the rest is taken back, and nothing is written', async () => {
    const items = [{ economic: '30201', amountFen: fen(50_01) }];
    expect(refusals(await order('request-3', withdraw({ items })))).toEqual(['budget/not-enough-left items']);
    expect(await listBudgetRows(db, 'a', 2020)).toHaveLength(4);
    const rest = [{ economic: '30201', amountFen: fen(50_00) }];
    expect((await order('request-4', withdraw({ items: rest }))).ok).toBe(true);
  });

  it('loads the demo district once and reads it back as published', async () => {
    const context = { journal, clock: () => at, district: 'c' };
    const first = await loadBudgets(context, demoBudgets(), 'kuaiji');
    expect(await loadBudgets(context, demoBudgets(), 'kuaiji')).toEqual(first);
    const rows = await listBudgetRows(db, 'c', 2020);
    const opening = { kind: 'budget', year: 2020, sources: ['opening'] } as const;
    expect(formatWan(evaluateBudget(opening, rows))).toBe('415.60');
    expect(formatWan(evaluateBudget({ kind: 'budget', year: 2020, economic: ['30217'] }, rows))).toBe('0.53');
  });

  it('is the same after a rebuild', async () => {
    const rows = (await listBudgetRows(db, 'a', 2020)).length;
    expect(rows).toBe(5);
    expect(await rebuild(db, 'a', [budgetProjector])).toEqual([{ table: 'budget_row', rows, same: true }]);
  });
});

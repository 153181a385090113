import { all, type Result } from '#base/kernel/index.ts';
import type { Classification } from './classification.ts';
import { decideGrant } from './grant.ts';
import type { BudgetOrder } from './orders.ts';
import { decideShift } from './shift.ts';
import { type BudgetState, emptyBudget, evolveBudget } from './state.ts';
import type { BudgetRow } from './types.ts';
import { decideWithdraw } from './withdraw.ts';

/** Finds the codes of a year, as `officialClassification` does. */
export type CodesOf = (year: number) => Classification;

/** The rows that an order adds to the budget, or all its problems. */
export function decideOrder(state: BudgetState, order: BudgetOrder, codesOf: CodesOf): Result<BudgetRow[]> {
  const codes = codesOf(order.year);
  switch (order.kind) {
    case 'grant':
      return decideGrant(state, order, codes);
    case 'shift':
      return decideShift(state, order, codes);
    case 'withdraw':
      return decideWithdraw(state, order, codes);
  }
}

/** Decides many orders, each on the result of those before it. A refused one changes nothing. */
export function decideOrders(
  state: BudgetState,
  orders: readonly BudgetOrder[],
  codesOf: CodesOf,
): Result<BudgetRow[]>[] {
  let now = state;
  return orders.map((order) => {
    const decided = decideOrder(now, order, codesOf);
    if (decided.ok) now = evolveBudget(now, decided.value);
    return decided;
  });
}

/** The rows of a budget that begins with these orders, for packs and tests, without a database. */
export function budgetRowsOf(orders: readonly BudgetOrder[], codesOf: CodesOf): Result<BudgetRow[]> {
  const rows = all(decideOrders(emptyBudget, orders, codesOf));
  return rows.ok ? { ok: true, value: rows.value.flat() } : rows;
}

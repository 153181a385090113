import type { NewFact } from '#base/journal/index.ts';
import type { BudgetOrder } from './orders.ts';
import type { BudgetRow } from './types.ts';

export const FACT_KINDS = ['budget/granted', 'budget/shifted', 'budget/withdrawn'] as const;

const KIND: Readonly<Record<BudgetOrder['kind'], (typeof FACT_KINDS)[number]>> = {
  grant: 'budget/granted',
  shift: 'budget/shifted',
  withdraw: 'budget/withdrawn',
};

/** What the journal keeps of an order: the rows that it made, whole. One stream a year. */
export function factOf(order: BudgetOrder, rows: readonly BudgetRow[]): NewFact {
  return {
    stream: `budget/${order.year}`,
    kind: KIND[order.kind],
    payload: { rows: rows.map((row) => ({ ...row })) },
  };
}

import { z } from 'zod';
import { defineFacts, type NewFact } from '#base/journal/index.ts';
import {
  budgetRowSourceSchema,
  dayValue,
  expenditureSchema,
  fenValue,
  fundSchema,
} from '#base/kernel/contract.ts';
import type { BudgetOrder } from './orders.ts';
import type { BudgetRow } from './types.ts';

const rows = z.object({
  rows: z
    .array(
      z.object({
        number: z.string(),
        year: z.int(),
        fund: fundSchema,
        functional: z.string(),
        expenditure: expenditureSchema,
        project: z.string(),
        source: budgetRowSourceSchema,
        line: z.int(),
        day: dayValue,
        document: z.string(),
        economic: z.string(),
        amount: fenValue,
        summary: z.string(),
      }) satisfies z.ZodType<BudgetRow>,
    )
    .readonly(),
});

/** The facts of orders: the journal keeps the whole rows. */
export const budgetFacts = defineFacts({
  'budget/granted': rows,
  'budget/shifted': rows,
  'budget/withdrawn': rows,
});

const KIND = { grant: 'budget/granted', shift: 'budget/shifted', withdraw: 'budget/withdrawn' } as const;

/** The fact of an order, on the stream of its year. */
export function factOf(order: BudgetOrder, made: readonly BudgetRow[]): NewFact {
  return budgetFacts.make(`budget/${order.year}`, KIND[order.kind], { rows: made });
}

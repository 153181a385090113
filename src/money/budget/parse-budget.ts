import { z } from 'zod';
import { budgetSourceSchema, expenditureSchema, fundSchema } from '#base/kernel/contract.ts';
import { day, fen, ok, parseDay, type Result, refused } from '#base/kernel/index.ts';
import type { BudgetOrder } from './orders.ts';
import { problems } from './problems.ts';

const amountFen = z.int().transform((amount) => fen(amount));
const items = z.array(z.strictObject({ economic: z.string(), amountFen }));
const seat = z.strictObject({ number: z.string(), economic: z.string() });
const decided = {
  year: z.int(),
  day: z
    .string()
    .refine((text) => parseDay(text).ok, '不是日期')
    .transform((text) => day(text)),
  document: z.string(),
  summary: z.string(),
};

const orderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('grant'),
    ...decided,
    number: z.string(),
    fund: fundSchema,
    functional: z.string(),
    expenditure: expenditureSchema,
    project: z.string().optional(),
    source: budgetSourceSchema,
    items,
  }),
  z.strictObject({ kind: z.literal('shift'), ...decided, from: seat, to: seat, amountFen }),
  z.strictObject({ kind: z.literal('withdraw'), ...decided, number: z.string(), items }),
]);

const packSchema = z.object({ year: z.int(), orders: z.array(orderSchema) });

/** A year's budget in a pack. */
export interface BudgetPack {
  readonly year: number;
  readonly orders: readonly BudgetOrder[];
}

/** Reads a budget pack (packs/README.md) and checks its shape only. The orders are decided later, on the budget. */
export function parseBudget(json: unknown): Result<BudgetPack> {
  const parsed = packSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return refused(
    ...parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => problems.of('budget/unreadable', path.join('.'), { found: message })),
  );
}

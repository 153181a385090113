import { z } from 'zod';
import {
  budgetSourceSchema,
  daySchema,
  expenditureSchema,
  fundSchema,
  paymentWaySchema,
  text,
} from '#base/kernel/contract.ts';
import { accountingSystems, fundYears } from './types.ts';

/** A voucher as people type it: amounts are yuan text, so that three decimals can be refused in words. */

const code = text(80);
/** the checks refuse long ones in words of their own, so this end is far */
const words = text(100_000);

const budget = z.object({
  functional: code,
  economic: code.optional(),
  govEconomic: code.optional(),
  expenditure: expenditureSchema,
  project: words.optional(),
  fund: fundSchema,
  fundYear: z.enum(fundYears),
  source: budgetSourceSchema,
  quota: code.optional(),
  payment: paymentWaySchema,
  procurement: z.boolean(),
});

export const lineParts = {
  system: z.enum(accountingSystems),
  account: code,
  summary: words,
  budget: budget.optional(),
  costItem: code.optional(),
  project: words.optional(),
  counterparty: words.optional(),
};

/** A line as people type it: yuan with at most two decimals, '' on the empty side. */
const typedLine = z.object({ ...lineParts, debit: text(40), credit: text(40) });

export const typedDraftSchema = z.object({
  day: daySchema,
  summary: words,
  attachments: z.int().min(0).max(9_999),
  /** 期初余额: the balances before the first month */
  opening: z.boolean().optional(),
  lines: z.array(typedLine).max(2_000),
});
export type TypedDraft = z.infer<typeof typedDraftSchema>;

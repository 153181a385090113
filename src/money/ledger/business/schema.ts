import { z } from 'zod';
import {
  budgetSourceSchema,
  expenditureSchema,
  fundSchema,
  paymentWaySchema,
  text,
} from '#base/kernel/contract.ts';
import { day, parseDay } from '#base/kernel/index.ts';
import { fundYears } from '../types.ts';
import { assetAccounts, type BusinessEvent, withheld } from './types.ts';

/**
 * The schema of business events from packs and the desk. It is strict, so that a misspelt field is found and not ignored. The
 * template and the checks judge the contents (codes, days, sums).
 */

const amountFen = z.int().min(1);
const code = text(20);
const words = text(1_000);

/** A day that exists. */
const daySchema = z
  .string()
  .refine((value) => parseDay(value).ok, '不是日期')
  .transform((value) => day(value));

const common = {
  day: daySchema,
  summary: words,
  payee: words,
  maker: words,
  reviewer: words,
  attachments: z.int().min(0).max(9_999),
};

const budgetParts = {
  expenditure: expenditureSchema,
  project: words.exactOptional(),
  fund: fundSchema,
  source: budgetSourceSchema,
  quota: words.exactOptional(),
  procurement: z.boolean().exactOptional(),
};
const budget = z.strictObject(budgetParts);

const fundYear = z.enum(fundYears);
const payment = z.strictObject({ way: paymentWaySchema.exclude(['none']), fundYear });
const some = <T extends z.ZodType>(of: T) => z.array(of).max(500);
const item = { functional: code, economic: code, amountFen };
const items = some(z.strictObject(item));
const functionalItems = some(z.strictObject({ functional: code, amountFen }));
const assets = z.enum(assetAccounts);
const prepaid = z.enum(['1214', '1401']);
const from = z.enum(['bank', 'quota']);
const held = z.int().min(0);

const event = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape });

const balance = z.strictObject({
  account: code,
  debitFen: z.int(),
  creditFen: z.int(),
  counterparty: words.exactOptional(),
  budget: z.strictObject({ ...budgetParts, functional: code }).exactOptional(),
});

export const businessEventSchema = z.discriminatedUnion('kind', [
  event('payroll-accrued', { items: some(z.strictObject({ economic: code, amountFen })) }),
  event('payroll-paid', {
    payment,
    budget,
    items,
    personalTaxFen: held,
    personalInsuranceFen: held,
    personalHousingFundFen: held,
  }),
  event('withheld-remitted', {
    payment,
    budget,
    items: some(z.strictObject({ ...item, what: z.enum(withheld) })),
  }),
  event('direct-payment', { fundYear, budget, items }),
  event('quota-received', { fundYear, budget, items: functionalItems }),
  event('quota-payment', { fundYear, budget, items }),
  event('integrated-payment', { fundYear, budget, items }),
  event('bank-payment', { budget, items }),
  event('asset-purchased', { payment, budget, items: some(z.strictObject({ ...item, asset: assets })) }),
  event('depreciation', {
    items: some(z.strictObject({ asset: z.enum(['fixed', 'intangible']), amountFen })),
  }),
  event('prepaid-rent', { payment, budget, account: prepaid, items }),
  event('prepaid-used', { account: prepaid, economic: code, amountFen }),
  event('staff-advance', { from, amountFen }),
  event('advance-settled', { from, fundYear, budget, advanceFen: amountFen, items }),
  event('non-tax-collected', { amountFen }),
  event('non-tax-remitted', { amountFen }),
  event('refund-this-year', { payment, budget, items }),
  event('refund-earlier-year', {
    into: z.enum(['bank', 'returnable-quota']),
    of: z.enum(['carry-over', 'surplus']),
    budget,
    items: functionalItems,
  }),
  event('other-income', { of: z.enum(['interest', 'other']), budget, items: functionalItems }),
  event('quota-carried-over', {
    of: z.enum(['unused-target', 'unused-quota']),
    budget,
    items: functionalItems,
  }),
  event('opening-balances', { balances: some(balance) }),
]) satisfies z.ZodType<BusinessEvent>;

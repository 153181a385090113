import { z } from 'zod';
import {
  budgetRowSourceSchema,
  budgetSourceSchema,
  daySchema,
  expenditureSchema,
  fenSchema,
  fundSchema,
  house,
  requestIdSchema,
  text,
} from '#base/kernel/contract.ts';
import { executionBy } from './execution.ts';

/** The budget over HTTP. As in the books, amounts come in as yuan text and go out as fen. */

const YEAR = z.int().min(2000).max(2100);
const words = text(1_000);
const ofYear = z.object({ year: YEAR });

const row = z.object({
  number: z.string(),
  line: z.int(),
  day: daySchema,
  document: z.string(),
  fund: fundSchema,
  functional: z.string(),
  functionalName: z.string(),
  economic: z.string(),
  economicName: z.string(),
  expenditure: expenditureSchema,
  project: z.string(),
  source: budgetRowSourceSchema,
  sourceName: z.string(),
  amount: fenSchema,
  summary: z.string(),
});

const executionLine = z.object({
  code: z.string(),
  name: z.string(),
  opening: fenSchema,
  addition: fenSchema,
  shift: fenSchema,
  carryOver: fenSchema,
  withdrawal: fenSchema,
  /** 全年预算数 */
  total: fenSchema,
  paid: fenSchema,
  left: fenSchema,
  /** 执行率, hundredths of a percent; null where there is no budget */
  rate: z.int().nullable(),
});

const items = z.array(z.object({ economic: text(20), amount: words })).max(200);
const order = z.object({
  requestId: requestIdSchema,
  year: YEAR,
  day: daySchema,
  document: words,
  summary: words,
});
const seat = z.object({ number: words, economic: text(20) });
const made = z.object({ rows: z.int() });

export const grantSchema = order.extend({
  number: words,
  fund: fundSchema,
  functional: text(20),
  expenditure: expenditureSchema,
  project: text(80).optional(),
  source: budgetSourceSchema,
  items,
});
export const shiftSchema = order.extend({ from: seat, to: seat, amount: words });
export const withdrawSchema = order.extend({ number: words, items });

export const budgetContract = {
  rows: house
    .route({ method: 'GET', path: '/budget/rows', summary: '预算指标明细' })
    .input(ofYear)
    .output(z.object({ rows: z.array(row) })),
  execution: house
    .route({ method: 'GET', path: '/budget/execution', summary: '预算执行：预算、支付和余额' })
    .input(ofYear.extend({ by: z.enum(executionBy).default('functional') }))
    .output(z.object({ lines: z.array(executionLine), total: executionLine })),
  grant: house
    .route({ method: 'POST', path: '/budget/quotas', summary: '登记下达的指标' })
    .input(grantSchema)
    .output(made),
  shift: house
    .route({ method: 'POST', path: '/budget/shifts', summary: '登记调剂' })
    .input(shiftSchema)
    .output(made),
  withdraw: house
    .route({ method: 'POST', path: '/budget/withdrawals', summary: '登记收回' })
    .input(withdrawSchema)
    .output(made),
};

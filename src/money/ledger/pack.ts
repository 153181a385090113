import { z } from 'zod';
import {
  budgetSourceSchema,
  dayValue,
  expenditureSchema,
  fundSchema,
  paymentWaySchema,
} from '#base/kernel/contract.ts';
import { fen } from '#base/kernel/index.ts';
import { systemOf } from './chart.ts';
import {
  type BudgetDimensions,
  fundYears,
  type Voucher,
  type VoucherDraft,
  type VoucherLine,
  voucherKinds,
} from './types.ts';

/** Dimensions without the usual values: basic spending, this year's money, the opening budget, no procurement. */
const packedBudget = z.object({
  functional: z.string(),
  economic: z.string().optional(),
  govEconomic: z.string().optional(),
  expenditure: expenditureSchema.optional(),
  project: z.string().optional(),
  fund: fundSchema,
  fundYear: z.enum(fundYears).optional(),
  source: budgetSourceSchema.optional(),
  quota: z.string().optional(),
  payment: paymentWaySchema,
  procurement: z.boolean().optional(),
});
type PackedBudget = z.infer<typeof packedBudget>;

/**
 * A voucher as the journal keeps it: without derived and usual values, with a fixed order of fields. `unpack(pack(v))` is `v`.
 * It has about half the size, which halves the hashing and writing of every posting.
 */
const packedLine = z.object({
  account: z.string(),
  debit: z.int().optional(),
  credit: z.int().optional(),
  /** missing where it is the voucher's summary */
  summary: z.string().optional(),
  budget: packedBudget.optional(),
  costItem: z.string().optional(),
  project: z.string().optional(),
  counterparty: z.string().optional(),
});
type PackedLine = z.infer<typeof packedLine>;

export const packedDraft = z.object({
  day: dayValue,
  kind: z.enum(voucherKinds).optional(),
  summary: z.string(),
  attachments: z.int(),
  maker: z.string(),
  reviewer: z.string(),
  business: z.string(),
  reverses: z.string().optional(),
  lines: z.array(packedLine).readonly(),
});
export type PackedDraft = z.infer<typeof packedDraft>;

export const packedVoucher = packedDraft.extend({ number: z.string() });
type PackedVoucher = z.infer<typeof packedVoucher>;

function packBudget(budget: BudgetDimensions): PackedBudget {
  return {
    functional: budget.functional,
    ...(budget.economic === undefined ? {} : { economic: budget.economic }),
    ...(budget.govEconomic === undefined ? {} : { govEconomic: budget.govEconomic }),
    ...(budget.expenditure === 'basic' ? {} : { expenditure: budget.expenditure }),
    ...(budget.project === undefined ? {} : { project: budget.project }),
    fund: budget.fund,
    ...(budget.fundYear === 'current' ? {} : { fundYear: budget.fundYear }),
    ...(budget.source === 'opening' ? {} : { source: budget.source }),
    ...(budget.quota === undefined ? {} : { quota: budget.quota }),
    payment: budget.payment,
    ...(budget.procurement ? { procurement: true } : {}),
  };
}

function unpackBudget(packed: PackedBudget): BudgetDimensions {
  const usual = { expenditure: 'basic', fundYear: 'current', source: 'opening', procurement: false } as const;
  return { ...usual, ...packed };
}

function packLine(line: VoucherLine, summary: string): PackedLine {
  return {
    account: line.account,
    ...(line.debit === 0 ? {} : { debit: line.debit }),
    ...(line.credit === 0 ? {} : { credit: line.credit }),
    ...(line.summary === summary ? {} : { summary: line.summary }),
    ...(line.budget === undefined ? {} : { budget: packBudget(line.budget) }),
    ...(line.costItem === undefined ? {} : { costItem: line.costItem }),
    ...(line.project === undefined ? {} : { project: line.project }),
    ...(line.counterparty === undefined ? {} : { counterparty: line.counterparty }),
  };
}

function unpackLine(packed: PackedLine, summary: string): VoucherLine {
  return {
    system: systemOf(packed.account),
    account: packed.account,
    debit: fen(packed.debit ?? 0),
    credit: fen(packed.credit ?? 0),
    summary: packed.summary ?? summary,
    ...(packed.budget === undefined ? {} : { budget: unpackBudget(packed.budget) }),
    ...(packed.costItem === undefined ? {} : { costItem: packed.costItem }),
    ...(packed.project === undefined ? {} : { project: packed.project }),
    ...(packed.counterparty === undefined ? {} : { counterparty: packed.counterparty }),
  };
}

export function packDraft(draft: VoucherDraft): PackedDraft {
  return {
    day: draft.day,
    ...(draft.kind === 'ordinary' ? {} : { kind: draft.kind }),
    summary: draft.summary,
    attachments: draft.attachments,
    maker: draft.maker,
    reviewer: draft.reviewer,
    business: draft.business,
    ...(draft.reverses === undefined ? {} : { reverses: draft.reverses }),
    lines: draft.lines.map((line) => packLine(line, draft.summary)),
  };
}

export function unpackDraft(packed: PackedDraft): VoucherDraft {
  return {
    day: packed.day,
    kind: packed.kind ?? 'ordinary',
    summary: packed.summary,
    attachments: packed.attachments,
    maker: packed.maker,
    reviewer: packed.reviewer,
    business: packed.business,
    ...(packed.reverses === undefined ? {} : { reverses: packed.reverses }),
    lines: packed.lines.map((line) => unpackLine(line, packed.summary)),
  };
}

/** Packs a posted voucher. Its number has year and month, so only the sequence is kept. */
export function packVoucher(voucher: Voucher): PackedVoucher {
  return { number: voucher.number, ...packDraft(voucher) };
}

export function unpackVoucher(packed: PackedVoucher): Voucher {
  const { number } = packed;
  const year = Number(number.slice(0, 4));
  return { ...unpackDraft(packed), number, year, month: Number(number.slice(5, 7)) };
}

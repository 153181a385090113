import { oc } from '@orpc/contract';
import { z } from 'zod';
import { budgetRowSources, budgetSources, expenditureKinds, fundKinds, paymentWays } from './budget-words.ts';
import type { Day } from './day.ts';
import type { Fen } from './fen.ts';
import { isKeepable } from './keepable.ts';
import './input-words.ts';
import { type LineFilter, lineSides, lineSpans } from './line-filter.ts';

/** A problem on the wire: the same five parts as `Problem`. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  at: z.string(),
  basis: z.string(),
  hint: z.string(),
});

const refusal = { data: z.object({ problems: z.array(problemSchema) }) };

/**
 * The root of every room's contract. REFUSED (422) carries the problems of a refused command. The others mean that nobody is
 * signed in (401), that the role is missing (403), or that the thing does not exist (404).
 */
export const house = oc.errors({
  REFUSED: { status: 422, ...refusal },
  SIGN_IN: { status: 401, ...refusal },
  NOT_ALLOWED: { status: 403, ...refusal },
  NOT_FOUND: { status: 404, ...refusal },
});

/**
 * A text that comes in: at most `most` UTF-16 units, and only what a database can keep. Every text of an input is of this type
 * or has a pattern (scripts/tidy/contract.test.ts).
 */
export const text = (most: number) => z.string().max(most).refine(isKeepable, UNKEEPABLE);
const UNKEEPABLE = '含有无法保存的字符（空字符或不完整的表情、生僻字），请删去后重新输入';

export const requestIdSchema = text(80).min(8);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const daySchema = z.string().regex(DAY, '要写成“年-月-日”，月和日都是两位数字');
/** a day and an amount in facts */
export const dayValue = z.custom<Day>((value) => typeof value === 'string' && DAY.test(value), '不是日期');
export const fenValue = z.custom<Fen>(Number.isSafeInteger, '不是以分计的金额');
/** fen on the wire: a safe integer */
export const fenSchema = z.int();

const prefix = z.string().regex(/^\d{1,20}$/, '要填科目编码的前几位数字');
const prefixes = z.array(prefix).max(50);

/** 资金性质, 支出类别, 预算来源, 支付方式 */
export const fundSchema = z.enum(fundKinds);
export const expenditureSchema = z.enum(expenditureKinds);
export const budgetSourceSchema = z.enum(budgetSources);
export const budgetRowSourceSchema = z.enum(budgetRowSources);
export const paymentWaySchema = z.enum(paymentWays);

/** The schema of `LineFilter`: every code is a prefix of 1 to 20 digits, every list has at most 50. */
export const lineFilterSchema = z.strictObject({
  span: z.enum(lineSpans),
  accounts: prefixes,
  excludeAccounts: prefixes.optional(),
  functional: prefix.optional(),
  economic: prefixes.optional(),
  expenditure: expenditureSchema.optional(),
  funds: z.array(fundSchema).optional(),
  side: z.enum(lineSides),
  closing: z.boolean(),
}) satisfies z.ZodType<LineFilter>;

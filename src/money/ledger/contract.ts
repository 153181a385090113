import { z } from 'zod';
import {
  daySchema,
  fenSchema,
  house,
  lineFilterSchema,
  problemSchema,
  requestIdSchema,
  text,
} from '#base/kernel/contract.ts';
import { businessEventSchema } from './business/schema.ts';
import { lineParts, typedDraftSchema } from './contract-draft.ts';
import { accountingSystems, historySteps, openStatuses, pendingStatuses, voucherKinds } from './types.ts';

/** The books over HTTP. Amounts go out as fen and come in as yuan text, so that three decimals can be refused in words. */

const YEAR = z.int().min(2000).max(2100);
const MONTH = z.int().min(1).max(12);
const number = text(20);
export const voucherKindSchema = z.enum(voucherKinds);
const command = z.object({ requestId: requestIdSchema });

/** A line for pages, with the names of its codes in the voucher's year. */
const shownLine = z.object({
  ...lineParts,
  debit: fenSchema,
  credit: fenSchema,
  accountName: z.string(),
  functionalName: z.string(),
  economicName: z.string(),
});

const voucherParts = {
  day: daySchema,
  kind: voucherKindSchema,
  summary: z.string(),
  attachments: z.int(),
  maker: z.string(),
  reviewer: z.string(),
  business: z.string(),
  businessName: z.string(),
};

const entrySets = {
  financial: z.array(shownLine),
  budgetary: z.array(shownLine),
  financialTotal: fenSchema,
  budgetaryTotal: fenSchema,
};

const shownVoucher = z.object({
  ...voucherParts,
  number,
  /** oldest first; for `reversed`, `number` is that of the reversal */
  history: z.array(z.object({ what: z.enum(historySteps), at: z.int(), actor: z.string(), number })),
  reverses: z.string(),
  reversedBy: z.string(),
  ...entrySets,
});

const moved = z.object({ debit: fenSchema, credit: fenSchema }).nullable();

const listedVoucher = z.object({
  number,
  day: daySchema,
  kind: voucherKindSchema,
  summary: z.string(),
  business: z.string(),
  businessName: z.string(),
  maker: z.string(),
  reviewer: z.string(),
  reverses: z.string(),
  reversedBy: z.string(),
  financialTotal: fenSchema,
  budgetaryTotal: fenSchema,
  /** what it moves on the account of the filter; null without one */
  moved,
});

const pendingVoucher = z.object({
  ...voucherParts,
  id: z.string(),
  status: z.enum(pendingStatuses),
  /** milliseconds since 1970 */
  submittedAt: z.int(),
  reason: z.string(),
  reverses: z.string(),
  ...entrySets,
});

export const ledgerQuerySchema = z.object({
  kind: z.literal('ledger'),
  year: YEAR,
  terms: z
    .array(z.object({ sign: z.union([z.literal(1), z.literal(-1)]), filter: lineFilterSchema }))
    .max(20),
});

const amounts = {
  name: z.string(),
  openingDebit: fenSchema,
  openingCredit: fenSchema,
  debit: fenSchema,
  credit: fenSchema,
  closingDebit: fenSchema,
  closingCredit: fenSchema,
};

const share = z.object({ key: z.string(), name: z.string(), value: fenSchema });
const named = z.object({ code: z.string(), name: z.string() });

/** with the first letters of the pinyin of its name: yhck for 银行存款 */
const heard = named.extend({ initials: z.string() });

export const ledgerContract = {
  codes: house
    .route({ method: 'GET', path: '/ledger/codes', summary: '某年可用的科目' })
    .input(z.object({ year: YEAR }))
    .output(
      z.object({
        accounts: z.array(heard.extend({ class: z.string(), balance: z.enum(['借', '贷']) })),
        functional: z.array(heard),
        economic: z.array(heard),
        businesses: z.array(named),
        paymentWays: z.array(z.object({ way: z.string(), name: z.string() })),
      }),
    ),
  vouchers: house
    .route({ method: 'GET', path: '/ledger/vouchers', summary: '凭证列表' })
    .input(
      z.object({
        year: YEAR,
        month: MONTH.optional(),
        account: text(20).optional(),
        text: text(100).optional(),
        business: text(40).optional(),
        kind: voucherKindSchema.optional(),
        cursor: text(20).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        vouchers: z.array(listedVoucher),
        /** over the whole filter; on the first page only */
        sums: z
          .object({ total: z.int(), financialTotal: fenSchema, budgetaryTotal: fenSchema, moved })
          .nullable(),
        next: z.string().nullable(),
      }),
    ),
  voucher: house
    .route({ method: 'GET', path: '/ledger/vouchers/{number}', summary: '一张凭证' })
    .input(z.object({ number }))
    .output(shownVoucher),
  pending: house
    .route({ method: 'GET', path: '/ledger/pending', summary: '待审核、已退回的凭证' })
    .input(z.object({ status: z.enum(openStatuses).default('waiting') }))
    .output(z.array(pendingVoucher)),
  trialBalance: house
    .route({ method: 'GET', path: '/ledger/trial-balance', summary: '科目余额表' })
    .input(z.object({ year: YEAR, from: MONTH.default(1), to: MONTH.default(12) }))
    .output(
      z.object({
        rows: z.array(
          z.object({ account: z.string(), level: z.union([z.literal(1), z.literal(2)]), ...amounts }),
        ),
        totals: z.array(z.object({ system: z.enum(accountingSystems), ...amounts })),
      }),
    ),
  periods: house.route({ method: 'GET', path: '/ledger/periods', summary: '会计期间及结账情况' }).output(
    z.array(
      z.object({
        year: z.int(),
        month: z.int(),
        vouchers: z.int(),
        closedAt: z.int().nullable(),
        closedBy: z.string(),
      }),
    ),
  ),
  surplusDifference: house
    .route({ method: 'GET', path: '/ledger/surplus-difference', summary: '本年盈余与预算结余的差异' })
    .input(z.object({ year: YEAR }))
    .output(
      z.object({
        surplus: fenSchema,
        budgetResult: fenSchema,
        reasons: z.array(z.object({ name: z.string(), amount: fenSchema })),
        unexplained: fenSchema,
      }),
    ),
  drill: house
    .route({ method: 'POST', path: '/ledger/drill', summary: '一个数背后的凭证' })
    .input(
      z.object({
        query: ledgerQuerySchema,
        after: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        value: fenSchema,
        total: z.int(),
        vouchers: z.array(
          z.object({
            number,
            day: daySchema,
            summary: z.string(),
            kind: voucherKindSchema,
            amount: fenSchema,
          }),
        ),
        next: z.int().nullable(),
      }),
    ),
  sums: house
    .route({ method: 'POST', path: '/ledger/sums', summary: '一个数按月份、按经济分类的构成' })
    .input(z.object({ query: ledgerQuerySchema }))
    .output(z.object({ byMonth: z.array(share), byEconomic: z.array(share) })),
  draftEvent: house
    .route({
      method: 'POST',
      path: '/ledger/draft',
      summary: '试算：一笔业务会怎样入账，不写入',
      description: '制单人是登录人，复核人待定；problems 为空即可提交。',
    })
    .input(z.object({ event: businessEventSchema }))
    .output(
      z.object({
        draft: z.object({ ...voucherParts, reverses: z.string(), ...entrySets }),
        problems: z.array(problemSchema),
      }),
    ),
  submit: house
    .route({ method: 'POST', path: '/ledger/pending', summary: '提交凭证' })
    .input(command.extend({ draft: typedDraftSchema }))
    .output(z.object({ id: z.string() })),
  reverse: house
    .route({ method: 'POST', path: '/ledger/vouchers/{number}/reverse', summary: '申请冲销凭证' })
    .input(command.extend({ number, day: daySchema, reason: text(150).min(1) }))
    .output(z.object({ id: z.string() })),
  post: house
    .route({ method: 'POST', path: '/ledger/pending/{id}/post', summary: '审核记账' })
    .input(command.extend({ id: text(80) }))
    .output(z.object({ number })),
  returnPending: house
    .route({ method: 'POST', path: '/ledger/pending/{id}/return', summary: '退回凭证' })
    .input(command.extend({ id: text(80), reason: text(200).min(1) }))
    .output(z.object({ id: z.string() })),
  closeMonth: house
    .route({ method: 'POST', path: '/ledger/close-month', summary: '月结' })
    .input(command.extend({ year: YEAR, month: MONTH }))
    .output(z.object({ month: z.string() })),
  closeYear: house
    .route({ method: 'POST', path: '/ledger/close-year', summary: '年终结账' })
    .input(command.extend({ year: YEAR, completedProjects: z.array(text(80)).max(500).default([]) }))
    .output(z.object({ vouchers: z.array(number) })),
};

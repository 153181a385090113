import { z } from 'zod';
import { daySchema, fenSchema, house, problemSchema, text } from '#base/kernel/contract.ts';
import { judgementStates, severities } from '#base/kernel/index.ts';
import { voucherKindSchema } from '#money/ledger/contract.ts';
import { gridRoles } from './grid-roles.ts';

/**
 * The account from the books as they are now, for staff, and a voucher behind a published figure, for everybody, without
 * persons and payees. Read only. Amounts are fen.
 */

const YEAR = z.int().min(2000).max(2100);

const gridCell = z.object({
  text: z.string(),
  role: z.enum(gridRoles),
  colspan: z.int(),
  rowspan: z.int(),
  strong: z.boolean().optional(),
  indent: z.int().optional(),
  /** the figure's id: table/row/栏次 */
  figure: z.string().optional(),
});
const gridRows = z.array(z.array(gridCell));

export const gridSchema = z.object({
  id: z.string(),
  key: z.string(),
  number: z.string(),
  title: z.string(),
  department: z.string(),
  unit: z.string(),
  widths: z.array(z.number()),
  head: gridRows,
  body: gridRows,
  notes: z.array(z.string()),
  empty: z.string().optional(),
});

export const judgementSchema = z.object({
  relation: z.string(),
  title: z.string(),
  object: z.string(),
  state: z.enum(judgementStates),
  severity: z.enum(severities).optional(),
  message: z.string().optional(),
  basis: z.string(),
  hint: z.string(),
  /** ids of the figures compared */
  figures: z.array(z.string()),
});

export const templateSchema = z.object({ id: z.string(), title: z.string(), basis: z.string() });

const publicLine = z.object({
  account: z.string(),
  accountName: z.string(),
  summary: z.string(),
  functional: z.string(),
  functionalName: z.string(),
  economic: z.string(),
  economicName: z.string(),
  /** 基本支出, 项目支出 or '' */
  expenditure: z.string(),
  /** 资金性质 in words, or '' */
  fund: z.string(),
  debit: fenSchema,
  credit: fenSchema,
});

const share = z.object({ key: z.string(), name: z.string(), value: fenSchema });

export const compileContract = {
  years: house
    .route({ method: 'GET', path: '/account/years', summary: '有账可编决算的年度（工作人员）' })
    .output(
      z.object({
        years: z.array(z.object({ year: z.int(), template: z.string(), templateTitle: z.string() })),
      }),
    ),
  account: house
    .route({
      method: 'GET',
      path: '/account/years/{year}',
      summary: '按账簿现状汇总的各表和勾稽关系（工作人员）',
    })
    .input(z.object({ year: YEAR }))
    .output(
      z.object({
        year: z.int(),
        unit: z.string(),
        template: templateSchema,
        tables: z.array(gridSchema),
        judgements: z.array(judgementSchema),
        /** what limits the account, such as an earlier year that is still open */
        warnings: z.array(problemSchema),
      }),
    ),
  figure: house
    .route({
      method: 'GET',
      path: '/account/years/{year}/figure',
      summary: '按账簿现状，一个数从哪里来（工作人员）',
    })
    .input(
      z.object({
        year: YEAR,
        /** table/row/栏次, such as 02/2010399/1 */
        id: text(200).min(1),
        after: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        id: z.string(),
        /** "公开02表 收入决算表，2010399…，财政拨款收入" */
        title: z.string(),
        value: fenSchema,
        /** as printed, 万元 */
        printed: z.string(),
        words: z.string(),
        basis: z.string(),
        kind: z.enum(['ledger', 'budget']),
        byMonth: z.array(share),
        byEconomic: z.array(share),
        /** number of vouchers or budget rows behind it */
        total: z.int(),
        sources: z.array(
          z.object({ number: z.string(), day: daySchema, summary: z.string(), amount: fenSchema }),
        ),
        /** `after` of the next page; null at the end */
        next: z.int().nullable(),
      }),
    ),
  voucher: house
    .route({ method: 'GET', path: '/account/vouchers/{number}', summary: '公开的凭证（不含个人信息）' })
    .input(z.object({ number: text(20) }))
    .output(
      z.object({
        number: z.string(),
        day: daySchema,
        kind: voucherKindSchema,
        summary: z.string(),
        businessName: z.string(),
        reverses: z.string(),
        reversedBy: z.string(),
        financial: z.array(publicLine),
        budgetary: z.array(publicLine),
        financialTotal: fenSchema,
        budgetaryTotal: fenSchema,
      }),
    ),
};

import type { BudgetSource, Day, ExpenditureKind, Fen, FundKind, PaymentWay } from '#base/kernel/index.ts';

/** 财务会计 and 预算会计: the two systems of 政府会计制度. Each balances on its own. */
export const accountingSystems = ['financial', 'budgetary'] as const;
export type AccountingSystem = (typeof accountingSystems)[number];

/** 本年 or 上年结转 money */
export const fundYears = ['current', 'carried'] as const;
export type FundYear = (typeof fundYears)[number];

/** The dimensions of a budgetary line on 6xxx, 7xxx and the grant part of 8xxx (预算管理一体化规范). */
export interface BudgetDimensions {
  /** 功能分类, 项: seven digits */
  readonly functional: string;
  /** 部门预算支出经济分类, 款: five digits; on expenditure lines */
  readonly economic?: string;
  /** 政府预算支出经济分类, 款: derived from `economic` and the kind of unit */
  readonly govEconomic?: string;
  readonly expenditure: ExpenditureKind;
  /** 项目编码; required when `expenditure` is project */
  readonly project?: string;
  readonly fund: FundKind;
  readonly fundYear: FundYear;
  readonly source: BudgetSource;
  /** 指标号 */
  readonly quota?: string;
  readonly payment: PaymentWay;
  /** 政府采购标志 */
  readonly procurement: boolean;
}

export interface VoucherLine {
  readonly system: AccountingSystem;
  readonly account: string;
  /** exactly one of debit and credit is not zero; it is negative in red */
  readonly debit: Fen;
  readonly credit: Fen;
  readonly summary: string;
  readonly budget?: BudgetDimensions;
  /** 费用明细 of a financial line: a departmental economic 款 */
  readonly costItem?: string;
  readonly project?: string;
  /** 往来单位 */
  readonly counterparty?: string;
}

/**
 * `closing` vouchers carry 6xxx/7xxx and 4xxx/5xxx to the balances at the year's end, or open the books (期初余额). The year's
 * flows leave them out.
 */
export const voucherKinds = ['ordinary', 'reversal', 'closing'] as const;
export type VoucherKind = (typeof voucherKinds)[number];

/** A voucher as submitted: it gets its number when it is posted. */
export interface VoucherDraft {
  readonly day: Day;
  readonly kind: VoucherKind;
  readonly summary: string;
  /** number of attached originals (附件张数) */
  readonly attachments: number;
  readonly maker: string;
  readonly reviewer: string;
  /** the posting template that made it, '' for a voucher by hand */
  readonly business: string;
  /** number of the voucher that this one reverses */
  readonly reverses?: string;
  readonly lines: readonly VoucherLine[];
}

/** A posted voucher; `number` is `YYYY-MM-NNNN`, gapless within a month (会计基础工作规范 第五十一条). */
export interface Voucher extends VoucherDraft {
  readonly number: string;
  readonly year: number;
  readonly month: number;
}

/** 待复核、已退回、已记账: states of a voucher between maker and reviewer */
export const pendingStatuses = ['waiting', 'returned', 'posted'] as const;
export type PendingStatus = (typeof pendingStatuses)[number];
/** not yet posted */
export const openStatuses = ['waiting', 'returned'] as const satisfies PendingStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** steps in the history of a posted voucher, in their order */
export const historySteps = ['submitted', 'posted', 'reversed'] as const;
export type HistoryStep = (typeof historySteps)[number];

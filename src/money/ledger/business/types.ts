import type { BudgetSource, Day, ExpenditureKind, FundKind } from '#base/kernel/index.ts';
import type { FundYear } from '../types.ts';

/**
 * A business event: what happened, in the words of the office. The posting template of its `kind` (a file each beside this one)
 * makes one voucher of it. Events are plain JSON, as in packs. Amounts are positive whole fen in fields named `…Fen`; a
 * template never rounds.
 */
export type BusinessEvent =
  | PayrollAccrued
  | PayrollPaid
  | WithheldRemitted
  | DirectPayment
  | QuotaReceived
  | QuotaPayment
  | IntegratedPayment
  | BankPayment
  | AssetPurchased
  | Depreciation
  | PrepaidRent
  | PrepaidUsed
  | StaffAdvance
  | AdvanceSettled
  | NonTaxCollected
  | NonTaxRemitted
  | RefundThisYear
  | RefundEarlierYear
  | OtherIncome
  | QuotaCarriedOver
  | OpeningBalances;

export type BusinessKind = BusinessEvent['kind'];

interface EventBase {
  readonly day: Day;
  /** 摘要, at most 200 characters */
  readonly summary: string;
  /** 往来单位 or 收款人; '' where the event has none (depreciation, payroll accrual) */
  readonly payee: string;
  /** staff ids; they must differ */
  readonly maker: string;
  readonly reviewer: string;
  /** 附件张数 */
  readonly attachments: number;
}

/** The common part of an event's budgetary lines; the rest is derived or comes with the items. */
export interface BudgetPart {
  readonly expenditure: ExpenditureKind;
  /** 项目编码; required when `expenditure` is project */
  readonly project?: string;
  readonly fund: FundKind;
  readonly source: BudgetSource;
  /** 指标号 */
  readonly quota?: string;
  /** 政府采购; false by default */
  readonly procurement?: boolean;
}

/** One part of a payment: functional 项 (seven digits) and departmental economic 款 (five digits). */
export interface BudgetItem {
  readonly functional: string;
  readonly economic: string;
  readonly amountFen: number;
}

/**
 * The way of payment. `direct` 财政直接支付 and `quota` 授权支付（零余额账户用款额度） exist before 2021, `integrated` 预算管理一体化
 * from 2021-01-01 (packs/law/payment-ways.json); `bank` is the unit's own money, at any time. `fundYear` carried is last year's
 * 指标, paid from 1201 财政应返还额度 (direct, integrated) or from the restored 1011.
 */
export interface Payment {
  readonly way: 'direct' | 'quota' | 'integrated' | 'bank';
  readonly fundYear: FundYear;
}

/** 计提工资、单位负担的社会保险费和住房公积金. Financial only: Dr 500101/500103, Cr 2201 by component. */
export interface PayrollAccrued extends EventBase {
  readonly kind: 'payroll-accrued';
  /** economic 款 of 301 or 303 as the 费用明细; the 2201 detail follows from it */
  readonly items: readonly { readonly economic: string; readonly amountFen: number }[];
}

/**
 * 发放工资. `items` are gross. Deductions are taken from the items in their order (so 30101 comes first); cash and 7101 have
 * the rest.
 */
export interface PayrollPaid extends EventBase {
  readonly kind: 'payroll-paid';
  readonly payment: Payment;
  readonly budget: BudgetPart;
  readonly items: readonly BudgetItem[];
  /** 代扣个人所得税 → 2102 */
  readonly personalTaxFen: number;
  /** 代扣个人承担的社会保险费 → 220105 */
  readonly personalInsuranceFen: number;
  /** 代扣个人承担的住房公积金 → 220106 */
  readonly personalHousingFundFen: number;
}

/** 代扣的个人所得税、社会保险费、住房公积金 */
export const withheld = ['tax', 'insurance', 'housing-fund'] as const;
export type Withheld = (typeof withheld)[number];

/**
 * 缴纳代扣税款、社会保险费、住房公积金（个人部分和单位部分）. A personal part is spent under the wage's own 款 (30101), the
 * employer's part under 30108…30113.
 */
export interface WithheldRemitted extends EventBase {
  readonly kind: 'withheld-remitted';
  readonly payment: Payment;
  readonly budget: BudgetPart;
  readonly items: readonly (BudgetItem & { readonly what: Withheld })[];
}

/** 财政直接支付 of goods and services, and of 303 grants to persons. Before 2021. */
export interface DirectPayment extends EventBase {
  readonly kind: 'direct-payment';
  readonly fundYear: FundYear;
  readonly budget: BudgetPart;
  readonly items: readonly BudgetItem[];
}

/** 收到授权支付用款额度: Dr 1011 Cr 4001 (carried: Cr 1201); Dr 8001 Cr 6001. Before 2021. */
export interface QuotaReceived extends EventBase {
  readonly kind: 'quota-received';
  readonly fundYear: FundYear;
  readonly budget: BudgetPart;
  readonly items: readonly { readonly functional: string; readonly amountFen: number }[];
}

/** Payment for goods and services from the quota: Cr 1011. Before 2021. */
export interface QuotaPayment extends EventBase {
  readonly kind: 'quota-payment';
  readonly fundYear: FundYear;
  readonly budget: BudgetPart;
  readonly items: readonly BudgetItem[];
}

/** 一体化支付 on this year's 指标 (Cr 4001/6001) or last year's (Cr 1201/800103). From 2021-01-01. */
export interface IntegratedPayment extends EventBase {
  readonly kind: 'integrated-payment';
  readonly fundYear: FundYear;
  readonly budget: BudgetPart;
  readonly items: readonly BudgetItem[];
}

/** 自有资金支付 from the bank: Cr 1002; Dr 7101 Cr 800102. */
export interface BankPayment extends EventBase {
  readonly kind: 'bank-payment';
  readonly budget: BudgetPart;
  readonly items: readonly BudgetItem[];
}

/** 购入固定资产（1601）、无形资产（1701）: economic 款 of 310 or 309. */
export interface AssetPurchased extends EventBase {
  readonly kind: 'asset-purchased';
  readonly payment: Payment;
  readonly budget: BudgetPart;
  readonly items: readonly (BudgetItem & { readonly asset: AssetAccount })[];
}

/** 1601 details by class of asset, or 1701 无形资产 */
export const assetAccounts = ['160101', '160102', '160103', '160104', '160105', '160106', '1701'] as const;
export type AssetAccount = (typeof assetAccounts)[number];

/** 按月计提折旧（1602）、摊销（1702）: the amounts come from the asset cards. Financial only. */
export interface Depreciation extends EventBase {
  readonly kind: 'depreciation';
  readonly items: readonly { readonly asset: 'fixed' | 'intangible'; readonly amountFen: number }[];
}

/** 预付租金: the whole cash is this year's budgetary expenditure; the expense follows with `prepaid-used`. */
export interface PrepaidRent extends EventBase {
  readonly kind: 'prepaid-rent';
  readonly payment: Payment;
  readonly budget: BudgetPart;
  /** 1214 预付账款 (the supplier still owes the service) or 1401 待摊费用 (within a year) */
  readonly account: '1214' | '1401';
  readonly items: readonly BudgetItem[];
}

/** 摊销预付款: Dr 5001 Cr 1214/1401. Financial only. */
export interface PrepaidUsed extends EventBase {
  readonly kind: 'prepaid-used';
  readonly account: '1214' | '1401';
  /** 费用明细 */
  readonly economic: string;
  readonly amountFen: number;
}

/** 职工借款 (`payee` is the borrower): Dr 1218 Cr 1002/1011. No budgetary entry before the settlement. */
export interface StaffAdvance extends EventBase {
  readonly kind: 'staff-advance';
  readonly from: 'bank' | 'quota';
  readonly amountFen: number;
}

/**
 * 借款报销: the spent part is Dr 5001 Cr 1218 with Dr 7101 Cr 8001. A rest goes back to its account, or an excess is paid
 * out. `advanceFen` is the settled advance.
 */
export interface AdvanceSettled extends EventBase {
  readonly kind: 'advance-settled';
  readonly from: 'bank' | 'quota';
  readonly fundYear: FundYear;
  readonly budget: BudgetPart;
  readonly advanceFen: number;
  readonly items: readonly BudgetItem[];
}

/** 收取应缴国库的非税收入: Dr 1002 Cr 2103. Not the unit's budget: financial only. */
export interface NonTaxCollected extends EventBase {
  readonly kind: 'non-tax-collected';
  readonly amountFen: number;
}

/** 上缴: Dr 2103 Cr 1002. Financial only. */
export interface NonTaxRemitted extends EventBase {
  readonly kind: 'non-tax-remitted';
  readonly amountFen: number;
}

/** 当年支出退回: the payment in red, in both systems. The event's amounts are positive. */
export interface RefundThisYear extends EventBase {
  readonly kind: 'refund-this-year';
  readonly payment: Payment;
  readonly budget: BudgetPart;
  readonly items: readonly BudgetItem[];
}

/**
 * 以前年度支出退回: Dr 1201/1002 Cr 3501; Dr 8001 Cr 8101 (carry-over) or 8102 (surplus) 年初余额调整.
 * Needs no economic 款: it is no expenditure of this year.
 */
export interface RefundEarlierYear extends EventBase {
  readonly kind: 'refund-earlier-year';
  readonly into: 'bank' | 'returnable-quota';
  readonly of: 'carry-over' | 'surplus';
  readonly budget: BudgetPart;
  readonly items: readonly { readonly functional: string; readonly amountFen: number }[];
}

/** 利息等其他收入: Dr 1002 Cr 4604/4609; Dr 800102 Cr 6609. */
export interface OtherIncome extends EventBase {
  readonly kind: 'other-income';
  readonly of: 'interest' | 'other';
  readonly budget: BudgetPart;
  readonly items: readonly { readonly functional: string; readonly amountFen: number }[];
}

/**
 * 年末未用且可结转的额度、指标: `unused-target` (下达而未用的指标) Dr 1201 Cr 4001, Dr 800103 Cr 6001;
 * `unused-quota` (已到账未用的用款额度注销, before 2021) Dr 1201 Cr 1011, Dr 800103 Cr 800101.
 */
export interface QuotaCarriedOver extends EventBase {
  readonly kind: 'quota-carried-over';
  readonly of: 'unused-target' | 'unused-quota';
  readonly budget: BudgetPart;
  readonly items: readonly { readonly functional: string; readonly amountFen: number }[];
}

/** 启用账套时的期初余额, dated on the last day before the books begin. One of debitFen and creditFen is 0. */
export interface OpeningBalances extends EventBase {
  readonly kind: 'opening-balances';
  readonly balances: readonly {
    readonly account: string;
    readonly debitFen: number;
    readonly creditFen: number;
    readonly counterparty?: string;
    /** required on 8101, 8102 and 8201: whose carry-over it is */
    readonly budget?: BudgetPart & { readonly functional: string };
  }[];
}

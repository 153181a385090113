/** The words of the budget, which books, budget and published account share (预算管理一体化规范). */

/** 资金性质 */
export const fundKinds = [
  'public-budget',
  'gov-fund',
  'state-capital',
  'fiscal-account',
  'unit-fund',
] as const;
export type FundKind = (typeof fundKinds)[number];

/** 财政拨款: the three kinds of money that a budget grants. */
export const grantFunds = ['public-budget', 'gov-fund', 'state-capital'] as const satisfies FundKind[];
export type GrantFund = (typeof grantFunds)[number];

export function isGrant(fund: string): fund is GrantFund {
  return (grantFunds as readonly string[]).includes(fund);
}

/** Names of kinds of money on a 指标. */
export const fundNames: Readonly<Record<FundKind, string>> = {
  'public-budget': '一般公共预算拨款',
  'gov-fund': '政府性基金预算拨款',
  'state-capital': '国有资本经营预算拨款',
  'fiscal-account': '财政专户管理资金',
  'unit-fund': '单位资金',
};

/** Their names in the published account (财预〔2016〕143号). */
export const printedFundNames: Readonly<Record<FundKind, string>> = {
  'public-budget': '一般公共预算财政拨款',
  'gov-fund': '政府性基金预算财政拨款',
  'state-capital': '国有资本经营预算财政拨款',
  'fiscal-account': '财政专户资金',
  'unit-fund': '单位资金',
};

/** Short names for a narrow column. */
export const shortFundNames: Readonly<Record<FundKind, string>> = {
  'public-budget': '一般公共预算',
  'gov-fund': '政府性基金',
  'state-capital': '国有资本经营',
  'fiscal-account': '财政专户',
  'unit-fund': '单位资金',
};

/** 支出类别 */
export const expenditureKinds = ['basic', 'project'] as const;
export type ExpenditureKind = (typeof expenditureKinds)[number];

export const expenditureNames: Readonly<Record<ExpenditureKind, string>> = {
  basic: '基本支出',
  project: '项目支出',
};

/** 预算来源 of a payment (预算法 第三十二、六十七、七十二条) */
export const budgetSources = ['opening', 'addition', 'shift', 'carry-over'] as const;
export type BudgetSource = (typeof budgetSources)[number];

/** The kinds of a row of the budget: its sources, and money that is taken back. */
export const budgetRowSources = [...budgetSources, 'withdrawal'] as const;
export type BudgetRowSource = (typeof budgetRowSources)[number];

export const budgetSourceNames: Readonly<Record<BudgetRowSource, string>> = {
  opening: '年初预算',
  addition: '追加',
  shift: '调剂',
  'carry-over': '上年结转',
  withdrawal: '收回',
};

/** 支付方式: 直接支付, 授权支付（用款额度）, 一体化支付, 银行（自有资金）, 无资金支付 */
export const paymentWays = ['direct', 'quota', 'integrated', 'bank', 'none'] as const;
export type PaymentWay = (typeof paymentWays)[number];

import type {
  BudgetRowSource,
  BudgetSource,
  Day,
  ExpenditureKind,
  Fen,
  FundKind,
} from '#base/kernel/index.ts';

/** What all rows of a 指标 share. */
export interface Quota {
  /** 指标号: a payment names it, and it is the level of control (指标余额 = 指标 − 支付) */
  readonly number: string;
  readonly year: number;
  readonly fund: FundKind;
  /** 功能分类, 项: seven digits */
  readonly functional: string;
  readonly expenditure: ExpenditureKind;
  /** 项目编码; '' for basic spending */
  readonly project: string;
  /** the source of its grant; payments carry it as 预算来源 */
  readonly source: BudgetSource;
}

/**
 * One row of the budget: an amount that a document adds to (or takes from) one economic 款 of one 指标. The rows of a 指标 are
 * its break-down by 款. The unit may pay any 款 within the 指标, so control looks at the sum.
 */
export interface BudgetRow extends Omit<Quota, 'source'> {
  /** 1, 2, 3 … within the 指标 */
  readonly line: number;
  readonly day: Day;
  /** 文号 of the document that orders it */
  readonly document: string;
  /** 部门预算支出经济分类, 款: five digits */
  readonly economic: string;
  readonly source: BudgetRowSource;
  /** negative on the giving side of a shift and in a withdrawal */
  readonly amount: Fen;
  readonly summary: string;
}

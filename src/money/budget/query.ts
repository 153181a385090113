import {
  type BudgetRowSource,
  type ExpenditureKind,
  type Fen,
  type FundKind,
  sumFen,
} from '#base/kernel/index.ts';
import type { BudgetRow } from './types.ts';

/**
 * A figure's query on the budget, as data. All given conditions must hold. Without `sources` it is the full-year budget
 * 全年预算数 = 年初 + 追加 ± 调剂 + 上年结转 − 收回, with ['opening'] the opening budget 年初预算.
 */
export interface BudgetQuery {
  readonly kind: 'budget';
  readonly year: number;
  readonly sources?: readonly BudgetRowSource[];
  /** functional prefix: 类, 款 or 项 */
  readonly functional?: string;
  /** departmental economic prefixes */
  readonly economic?: readonly string[];
  readonly expenditure?: ExpenditureKind;
  readonly funds?: readonly FundKind[];
}

export function budgetMatches(query: BudgetQuery, row: BudgetRow): boolean {
  if (row.year !== query.year) return false;
  if (query.sources && !query.sources.includes(row.source)) return false;
  if (query.functional !== undefined && !row.functional.startsWith(query.functional)) return false;
  if (query.economic && !query.economic.some((prefix) => row.economic.startsWith(prefix))) return false;
  if (query.expenditure && row.expenditure !== query.expenditure) return false;
  return !query.funds || query.funds.includes(row.fund);
}

/** The rows behind a query's value; their amounts sum to it. */
export function drillBudget(query: BudgetQuery, rows: readonly BudgetRow[]): BudgetRow[] {
  return rows.filter((row) => budgetMatches(query, row));
}

export function evaluateBudget(query: BudgetQuery, rows: readonly BudgetRow[]): Fen {
  return sumFen(drillBudget(query, rows).map((row) => row.amount));
}

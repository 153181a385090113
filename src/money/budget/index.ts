export { budgetRoutes } from './budget.routes.ts';
export { listBudgetRows, loadBudgets, orderBudget, type PaymentsOf } from './budget.store.ts';
export {
  type Classification,
  classificationOf,
  type KindOfUnit,
  type Lists,
  type Scheme,
} from './classification.ts';
export { budgetRowsOf } from './decide.ts';
export { type ExecutionBy, type ExecutionLine, executionOf, type Paid, paidByQuota } from './execution.ts';
export { officialClassification, officialLists } from './official.ts';
export type { BudgetOrder, GrantOrder, ShiftOrder, WithdrawOrder } from './orders.ts';
export { overQuota, type QuotaPayment } from './over-quota.ts';
export { lukouBudgets } from './pack.ts';
export { type BudgetPack, parseBudget } from './parse-budget.ts';
export { problems } from './problems.ts';
export { budgetProjector } from './projector.store.ts';
export { type BudgetQuery, budgetMatches, drillBudget, evaluateBudget } from './query.ts';
export { type BudgetState, emptyBudget, evolveBudget, leftOf } from './state.ts';
export type { BudgetRow, BudgetRowSource, Quota } from './types.ts';
export { sourceNames } from './words.ts';

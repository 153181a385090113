export { budgetRoutes } from './budget.routes.ts';
export { listBudgetRows, loadBudgets, loadGranted } from './budget.store.ts';
export { budgetRowsOf } from './decide.ts';
export { officialClassification } from './official.ts';
export {
  type GrantedQuota,
  noQuotas,
  overQuota,
  type QuotaBook,
  type QuotaPayment,
  type QuotaTerms,
} from './over-quota.ts';
export { budgetProjector } from './projector.store.ts';
export { type BudgetQuery, budgetMatches, drillBudget, evaluateBudget } from './query.ts';
export type { BudgetRow } from './types.ts';

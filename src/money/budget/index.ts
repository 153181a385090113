export {
  type Classification,
  classificationOf,
  type KindOfUnit,
  type Lists,
  type Scheme,
} from './classification.ts';
export { officialClassification, officialLists } from './official.ts';
export { type BudgetQuery, budgetMatches, drillBudget, evaluateBudget } from './query.ts';
export type { BudgetRow, BudgetRowSource, Quota } from './types.ts';

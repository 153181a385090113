import type { Relation } from '../types.ts';
import housingFund from './housing-fund.ts';
import insuranceAndFund from './insurance-and-fund.ts';
import otherItemsShare from './other-items-share.ts';
import threePublicsOverBudget from './three-publics-over-budget.ts';
import unionFund from './union-fund.ts';

/** What tables alone give to doubt (finance.md §6 nos. 15, 17, 30, 36): no equality is broken, and an answer is due. */
export const doubts: readonly Relation[] = [
  threePublicsOverBudget,
  insuranceAndFund,
  otherItemsShare,
  unionFund,
  housingFund,
];

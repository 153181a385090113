import type { Relation } from '../types.ts';
import housingFund from './housing-fund.ts';
import insuranceAndFund from './insurance-and-fund.ts';
import otherItemsShare from './other-items-share.ts';
import threePublicsOverBudget from './three-publics-over-budget.ts';
import unionFund from './union-fund.ts';

/** Doubts from the tables alone (faults 15, 17, 30 and 36 of docs/faults.md): no equality is broken, but an answer is due. */
export const doubts: readonly Relation[] = [
  threePublicsOverBudget,
  insuranceAndFund,
  otherItemsShare,
  unionFund,
  housingFund,
];

/** The words of a told account: both sides that make one use them. */

export type NumberKind = 'amount' | 'percent' | 'count';

/** what a change is counted from: 上年, 预算, 上年预算 */
export type Against = 'previous' | 'budget' | 'previous-budget';

/** 决算 / 预算 */
export type AccountKind = 'final' | 'budget';

/** Items of the “三公” table. */
export type PublicsItem = 'abroad' | 'reception' | 'vehicle-purchase' | 'vehicle-running';

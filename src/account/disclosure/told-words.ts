/** The words of a `ToldAccount`, which both of its makers use. */

export type NumberKind = 'amount' | 'percent' | 'count';

/** the base of a change: 上年, 预算, 上年预算 */
export type Against = 'previous' | 'budget' | 'previous-budget';

/** 决算 / 预算 */
export type AccountKind = 'final' | 'budget';

/** Items of the “三公” table. */
export type PublicsItem = 'abroad' | 'reception' | 'vehicle-purchase' | 'vehicle-running';

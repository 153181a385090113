/** The words of a `ToldAccount`, which both of its makers use. */

export type NumberKind = 'amount' | 'percent' | 'count';

/** What is printed behind a number of each kind. */
export const numberUnits: Readonly<Record<NumberKind, string>> = { amount: '万元', percent: '%', count: '' };

/** the base of a change: 上年, 预算, 上年预算 */
export type Against = 'previous' | 'budget' | 'previous-budget';

/** 决算 / 预算 */
export type AccountKind = 'final' | 'budget';

/** Items of the “三公” table. */
export const publicsItems = ['abroad', 'reception', 'vehicle-purchase', 'vehicle-running'] as const;
export type PublicsItem = (typeof publicsItems)[number];

/** Each item's 款 in the table of basic spending (309 is never basic spending). */
export const publicsCodes: Readonly<Record<PublicsItem, string>> = {
  abroad: '30212',
  'vehicle-purchase': '31013',
  'vehicle-running': '30231',
  reception: '30217',
};

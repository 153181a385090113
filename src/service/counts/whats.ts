/**
 * The counts of a case (口径 in README.md). A count is taken with one fact of the case, on the day of that fact, so it belongs
 * to that day's month. A fact with several counts is one event: a decision counts as granted, on the spot and late at once.
 * Their order is stored (`bitOf`): a new count goes to the end, none ever moves.
 */
export const counts = [
  'received',
  'accepted',
  'deemed',
  'granted',
  'rejected',
  'turnedAway',
  'withdrawn',
  'ended',
  'delivered',
  'onTheSpot',
  'firstTimeRight',
  'withoutVisit',
  'supplementAsked',
  'extended',
  'stopped',
  'suspended',
  'latePromise',
  'lateLaw',
  'lateDelivery',
  'withPromise',
  'withLaw',
  'rated',
  'dissatisfied',
] as const;
export type Count = (typeof counts)[number];

/** Sums of days and grades, each over the events of one count. */
export const sums = {
  daysUsed: 'decided',
  daysPromised: 'withPromise',
  usedOfPromised: 'withPromise',
  daysOfLaw: 'withLaw',
  usedOfLaw: 'withLaw',
  grades: 'rated',
} as const satisfies Record<string, Count | 'decided'>;
export type Sum = keyof typeof sums;
export const allSums = Object.keys(sums) as readonly Sum[];

/** Sums of several counts. No fact takes two counts of the same line, so their total is the number of events. */
export const together = {
  decided: ['granted', 'rejected'],
  /** the case has ended, in whatever way */
  finished: ['delivered', 'turnedAway', 'withdrawn', 'ended'],
} as const satisfies Record<string, readonly Count[]>;
export type Together = keyof typeof together;

/** Everything that a figure of cases can be. */
export type What = Count | Sum | Together;
export const whats: readonly What[] = [...counts, ...(Object.keys(together) as Together[]), ...allSums];

export const whatNames: Readonly<Record<What, string>> = {
  received: '收件',
  accepted: '受理',
  deemed: '逾期未告知视为受理',
  granted: '准予',
  rejected: '不予许可',
  turnedAway: '不予受理',
  withdrawn: '撤回',
  ended: '终止办理',
  delivered: '送达办结',
  onTheSpot: '当场办结',
  firstTimeRight: '一次办成（没有补正）',
  withoutVisit: '零上门',
  supplementAsked: '告知补正',
  extended: '延长期限',
  stopped: '特别程序',
  suspended: '中止',
  latePromise: '超承诺时限',
  lateLaw: '超法定时限',
  lateDelivery: '送达超期',
  withPromise: '有承诺时限的决定',
  withLaw: '有法定时限的决定',
  rated: '评价',
  dissatisfied: '差评',
  decided: '作出决定',
  finished: '办结',
  daysUsed: '用时（工作日）',
  daysPromised: '承诺时限（工作日）',
  usedOfPromised: '有承诺时限的用时（工作日）',
  daysOfLaw: '法定时限（工作日）',
  usedOfLaw: '有法定时限的用时（工作日）',
  grades: '评价等级合计',
};

export function isSum(what: What): what is Sum {
  return Object.hasOwn(sums, what);
}

/** The counts whose events stand behind a figure. */
export function countsIn(what: What): readonly Count[] {
  if (isSum(what)) return countsIn(sums[what]);
  if (Object.hasOwn(together, what)) return together[what as Together];
  return [what as Count];
}

/** The place of a count in an event's stored mask. */
export const bitOf = (count: Count): number => 2 ** counts.indexOf(count);

/** The mask of an event that counts these. */
export const maskOfAll = (all: readonly Count[]): number =>
  all.reduce((mask, count) => mask + bitOf(count), 0);

/** The mask of what stands behind a figure. */
export const maskOf = (what: What): number => maskOfAll(countsIn(what));

/** Every number of a cell, in the order of its columns. */
export const measures: readonly (Count | Sum)[] = [...counts, ...allSums];

/** The columns of `case_count`, in the order of `counts` and `sums`. */
export const columnOf = (what: Count | Sum): string =>
  what.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

import type { Day, PaymentWay } from '#base/kernel/index.ts';

/** When a way of payment may be used; days inclusive (packs/law/payment-ways.json). */
export interface DatedWay {
  readonly way: string;
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
  /** a payment in this way comes from a 指标 and names it */
  readonly underQuota?: boolean;
  readonly basis: string;
}

export type PaymentWays = readonly DatedWay[];

export function wayName(ways: PaymentWays, way: PaymentWay): string {
  return ways.find((entry) => entry.way === way)?.name ?? way;
}

export function mayUse(ways: PaymentWays, way: PaymentWay, day: Day): boolean {
  const entry = ways.find((known) => known.way === way);
  if (!entry) return false;
  return (entry.from === undefined || day >= entry.from) && (entry.until === undefined || day <= entry.until);
}

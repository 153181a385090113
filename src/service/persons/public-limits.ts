import type { Day, Instant } from '#base/kernel/index.ts';
import law from '#packs/law/public-limits.json' with { type: 'json' };

/** What is counted for a network address: drafts begun, wrong codes, bytes handed in. */
export type PublicUse = 'drafts' | 'wrongCodes' | 'uploadBytes';

/** The most that is allowed within a number of minutes. */
export interface Allowance {
  readonly minutes: number;
  readonly most: number;
}

export type PublicLimits = Readonly<Record<PublicUse, readonly Allowance[]>>;

export interface Used {
  readonly at: Instant;
  readonly amount: number;
}

/** How long lines are kept: packs/law/public-limits.json asks about a day at most. */
export const KEPT_MINUTES = 1440;

/** What packs/law/public-limits.json says for that day; before its first date, its first value. */
export function publicLimitsOn(day: Day): PublicLimits {
  return valueOn(day);
}

function valueOn(day: Day) {
  const [first, ...later] = law.values;
  if (!first) throw new Error('packs/law/public-limits.json has no value');
  return later.reduce((one, value) => (value.from <= day ? value : one), first);
}

/** Minutes to wait before `amount` more fits into every allowance, 0 when it does now. */
export function minutesUntilFree(
  allowances: readonly Allowance[],
  used: readonly Used[],
  amount: number,
  now: Instant,
): number {
  return Math.max(0, ...allowances.map((one) => waitFor(one, used, amount, now)));
}

function waitFor({ minutes, most }: Allowance, used: readonly Used[], amount: number, now: Instant): number {
  const span = minutes * 60_000;
  const within = used.filter(({ at }) => at > now - span).sort((a, b) => a.at - b.at);
  let sum = within.reduce((total, one) => total + one.amount, 0);
  for (const one of within) {
    if (sum + amount <= most) break;
    sum -= one.amount;
    if (sum + amount <= most) return Math.max(1, Math.ceil((one.at + span - now) / 60_000));
  }
  return sum + amount <= most ? 0 : minutes;
}

/** The network of an address. An IPv6 network gives one household 2^64 addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain.slice(0, 64);
  const [head = '', tail] = plain.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

import {
  type Day,
  expenditureNames,
  type Fen,
  fen,
  formatYuan,
  fundNames,
  type Problem,
  showDay,
  yearOf,
} from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { Quota } from './types.ts';

/** The terms that a payment and its 指标 share. */
export type QuotaTerms = Pick<Quota, 'functional' | 'fund' | 'expenditure' | 'project'>;

/** A payment under a 指标; negative for a refund or a reversal. */
export interface QuotaPayment extends QuotaTerms {
  /** 指标号 */
  readonly quota: string;
  readonly amount: Fen;
  /** its place in the voucher */
  readonly at: string;
}

/** A 指标 for control: its terms, the day from which it may be paid, and the sum of its rows. */
export interface GrantedQuota extends QuotaTerms {
  readonly year: number;
  readonly from: Day;
  readonly total: Fen;
}

/** The 指标 for control, and the payments of each so far, by 指标号. */
export interface QuotaBook {
  readonly granted: ReadonlyMap<string, GrantedQuota>;
  readonly paid: ReadonlyMap<string, Fen>;
}

export const noQuotas: QuotaBook = { granted: new Map(), paid: new Map() };

/** The day of a voucher, and whether it is a red reversal of a posted one. */
export interface QuotaOccasion {
  readonly day: Day;
  readonly reversal: boolean;
}

const TERMS = {
  functional: ['功能分类', (terms: QuotaTerms) => terms.functional],
  fund: ['资金性质', (terms: QuotaTerms) => fundNames[terms.fund]],
  expenditure: ['支出类别', (terms: QuotaTerms) => expenditureNames[terms.expenditure]],
  project: ['项目', (terms: QuotaTerms) => terms.project || '（没有项目）'],
} as const;

/** Every term in which a payment differs from its 指标, each once for its place. */
function differing(number: string, granted: GrantedQuota, payment: QuotaPayment): Problem[] {
  return Object.entries(TERMS).flatMap(([term, [what, say]]) => {
    if (granted[term as keyof QuotaTerms] === payment[term as keyof QuotaTerms]) return [];
    const params = { number, what, granted: say(granted), paid: say(payment) };
    return [problems.of('budget/quota-differs', payment.at, params)];
  });
}

function tooEarly(number: string, { from }: GrantedQuota, at: string, day: Day): Problem[] {
  if (day >= from) return [];
  const params = { number, from: showDay(from), day: showDay(day) };
  return [problems.of('budget/quota-too-early', at, params)];
}

/**
 * 指标控制: judges the payments of one voucher against their 指标 (预算法第十三条). Refuses an unknown 指标; a payment of
 * another 项, fund, kind of spending or project, and names the difference; a payment before the day of the grant; and a sum
 * above the rest (指标余额 = 指标 − 支付), and names the rest. The break-down by 款 does not bind: within a 指标 the unit pays any
 * of its 款. A reversal is only counted, because its voucher was judged when it was posted.
 */
export function overQuota(
  book: QuotaBook,
  payments: readonly QuotaPayment[],
  { day, reversal }: QuotaOccasion,
): Problem[] {
  const byQuota = Map.groupBy(payments, (payment) => payment.quota);
  const year = yearOf(day);
  return [...byQuota].flatMap(([number, parts]) => {
    const at = parts[0]!.at;
    const granted = book.granted.get(number);
    if (granted?.year !== year)
      return [problems.of('budget/quota-unknown', at, { number: number.slice(0, 40), year })];
    const found = reversal
      ? []
      : [
          ...parts.flatMap((payment) => differing(number, granted, payment)),
          ...tooEarly(number, granted, at, day),
        ];
    const wanted = fen(parts.reduce((sum, { amount }) => sum + amount, 0));
    const left = fen(granted.total - (book.paid.get(number) ?? 0));
    if (wanted <= 0 || wanted <= left) return found;
    const params = { number, left: formatYuan(left), wanted: formatYuan(wanted) };
    return [...found, problems.of('budget/over-quota', at, params)];
  });
}

import { type Fen, fen, formatYuan, type Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/** A payment under a 指标; negative for a refund or a reversal. */
export interface QuotaPayment {
  /** 指标号 */
  readonly quota: string;
  readonly amount: Fen;
  /** where it stands in what is judged */
  readonly at: string;
}

/** What control has to know of 指标: the sum that its rows add up to, and what was paid of it so far, by 指标号. */
export interface QuotaBook {
  readonly granted: ReadonlyMap<string, { readonly year: number; readonly total: Fen }>;
  readonly paid: ReadonlyMap<string, Fen>;
}

export const noQuotas: QuotaBook = { granted: new Map(), paid: new Map() };

/**
 * 指标控制: the payments of one voucher against what is left of their 指标 (指标余额 = 指标 − 支付, 预算法第十三条).
 * Refuses an unknown 指标, and a sum above what is left with the amount that is left. The break-down by 款 does not
 * bind: within a 指标 the unit pays any of its 款.
 */
export function overQuota(book: QuotaBook, payments: readonly QuotaPayment[], year: number): Problem[] {
  const byQuota = Map.groupBy(payments, (payment) => payment.quota);
  return [...byQuota].flatMap(([number, parts]) => {
    const at = parts[0]!.at;
    const granted = book.granted.get(number);
    if (granted?.year !== year)
      return [problems.of('budget/quota-unknown', at, { number: number.slice(0, 40), year })];
    const wanted = fen(parts.reduce((sum, { amount }) => sum + amount, 0));
    const left = fen(granted.total - (book.paid.get(number) ?? 0));
    if (wanted <= 0 || wanted <= left) return [];
    const params = { number, left: formatYuan(left), wanted: formatYuan(wanted) };
    return [problems.of('budget/over-quota', at, params)];
  });
}

import type { Day } from '#base/kernel/index.ts';
import { type Book, budgetOf } from './book.ts';
import type { Plan, PlannedQuota } from './plan.ts';
import type { QuotaMoney } from './quota-money.ts';

export interface Bill {
  readonly number: string;
  readonly economic: string;
  readonly amountFen: number;
  readonly day: Day;
  readonly summary: string;
  readonly payee: string;
  readonly procurement?: boolean;
  readonly tag?: string;
}

/** The common state of one year's generators. */
export interface Year {
  readonly book: Book;
  readonly plan: Plan;
  readonly money: QuotaMoney;
}

export function quotaOf({ plan }: Year, number: string): PlannedQuota {
  const quota = plan.quotas.find((known) => known.number === number);
  if (!quota) throw new RangeError(`no 指标 ${number}`);
  return quota;
}

function items(year: Year, bill: Bill) {
  const { functional } = quotaOf(year, bill.number);
  return [{ functional, economic: bill.economic, amountFen: bill.amountFen }];
}

/** 财政直接支付 */
export function payDirect(year: Year, bill: Bill): void {
  year.book.add(
    {
      ...year.book.common(bill.day, bill.summary, bill.payee),
      kind: 'direct-payment',
      fundYear: 'current',
      budget: budgetOf(quotaOf(year, bill.number), bill.procurement),
      items: items(year, bill),
    },
    bill.tag,
  );
}

/** 授权支付 */
export function payByQuota(year: Year, bill: Bill): void {
  year.money.out(bill.number, bill.day, bill.amountFen);
  year.book.add(
    {
      ...year.book.common(bill.day, bill.summary, bill.payee),
      kind: 'quota-payment',
      fundYear: 'current',
      budget: budgetOf(quotaOf(year, bill.number), bill.procurement),
      items: items(year, bill),
    },
    bill.tag,
  );
}

/** 职工借款 from the quota, settled on a later day of the same month; `bill.day` is the day of the settlement. */
export function payByAdvance(year: Year, bill: Bill, advanceFen: number, advanceDay: Day): void {
  year.money.out(bill.number, advanceDay, advanceFen);
  year.money.out(bill.number, bill.day, bill.amountFen - advanceFen);
  year.book.add({
    ...year.book.common(advanceDay, `借支：${bill.summary}`, bill.payee),
    kind: 'staff-advance',
    from: 'quota',
    amountFen: advanceFen,
  });
  year.book.add(
    {
      ...year.book.common(bill.day, `报销：${bill.summary}`, bill.payee),
      kind: 'advance-settled',
      from: 'quota',
      fundYear: 'current',
      budget: budgetOf(quotaOf(year, bill.number)),
      advanceFen,
      items: items(year, bill),
    },
    bill.tag,
  );
}

import { type Day, day } from '#base/kernel/index.ts';
import { fromThe, lastWorkingDay, scatter, workingDaysOf } from './days.ts';
import { payByQuota, payDirect, type Year } from './pay.ts';
import { splitByWeights, splitInto } from './random.ts';
import { ITEMS_COLLECTED, PUBLIC_PAYEES, type Shop } from './words.ts';

/** Monthly bills of one 款. `weights` are the shares of the months, from `first` on. */
export interface Monthly {
  readonly number: string;
  readonly economic: string;
  readonly totalFen: number;
  readonly weights: readonly number[];
  /** month of the first bill, and months from one bill to the next */
  readonly first?: number;
  readonly every?: number;
  readonly dayOfMonth: number;
  readonly summary: string;
  readonly payee: string;
  readonly by: 'direct' | 'quota';
  readonly step?: number;
  readonly spread?: number;
}

export function addMonthly(year: Year, bills: Monthly): void {
  const { step = 5, spread = 6, first = 1, every = 1 } = bills;
  const parts = splitByWeights(year.book.random, bills.totalFen, bills.weights, { step, spread });
  const pay = bills.by === 'direct' ? payDirect : payByQuota;
  for (const [index, amountFen] of parts.entries()) {
    const month = first + index * every;
    pay(year, {
      number: bills.number,
      economic: bills.economic,
      amountFen,
      day: fromThe(year.plan.year, month, bills.dayOfMonth),
      summary: `${bills.summary}：${month}月`,
      payee: bills.payee,
    });
  }
}

/** Bills of one 款 on scattered days; sellers and goods come from `shops`. */
export interface Scattered {
  readonly number: string;
  readonly economic: string;
  readonly totalFen: number;
  readonly count: number;
  readonly from: string;
  readonly until: string;
  readonly prefix: string;
  readonly shops: readonly Shop[];
  readonly by: 'direct' | 'quota' | 'either';
  readonly step?: number;
}

/** From this amount on the treasury pays a bill directly, below it the quota does. */
const DIRECT_FROM_FEN = 800_000;

export function addScattered(year: Year, bills: Scattered): void {
  const { random } = year.book;
  const parts = splitInto(random, bills.totalFen, bills.count, bills.step ?? 50);
  const days = scatter(random, day(bills.from), day(bills.until), bills.count);
  for (const [index, amountFen] of parts.entries()) {
    const fitting = bills.shops.filter(([, , most = amountFen]) => amountFen <= most);
    const [payee, goods] = random.pick(fitting);
    const direct = bills.by === 'direct' || (bills.by === 'either' && amountFen >= DIRECT_FROM_FEN);
    const on = days[index]!;
    const bill = {
      number: bills.number,
      economic: bills.economic,
      amountFen,
      day: direct ? on : afterReceipt(year, bills.number, on),
      summary: `${bills.prefix}${random.pick(goods)}`,
      payee,
    };
    (direct ? payDirect : payByQuota)(year, bill);
  }
}

/** The day itself, or the later day on which the month's quota arrives. */
export function afterReceipt(year: Year, number: string, on: Day): Day {
  const receipt = year.money.receiptDay(number, Number(on.slice(5, 7)));
  return on < receipt ? receipt : on;
}

/** 非税收入: windows collect it and remit it to the treasury before the end of the month. */
export function addNonTax(year: Year, times: number): void {
  const { book, plan } = year;
  for (let month = 1; month <= 12; month++) {
    const days = workingDaysOf(plan.year, month);
    let collected = 0;
    for (let time = 0; time < times; time++) {
      const amountFen = book.random.between(80, 2_600) * 1_000;
      collected += amountFen;
      const on = days[book.random.between(0, days.length - 4)]!;
      const what = book.random.pick(ITEMS_COLLECTED);
      book.add({
        ...book.common(on, `代收非税收入：${what}`, '办事单位和个人'),
        kind: 'non-tax-collected',
        amountFen,
      });
    }
    const on = lastWorkingDay(plan.year, month);
    book.add({
      ...book.common(on, `上缴${month}月非税收入`, PUBLIC_PAYEES.treasury),
      kind: 'non-tax-remitted',
      amountFen: collected,
    });
  }
}

/** Monthly depreciation and amortisation of the cards that are in use in that month (当月增加当月提). */
export function addDepreciation(
  year: Year,
  fixedFen: (month: number) => number,
  intangibleFen: number,
): void {
  const { book, plan } = year;
  for (let month = 1; month <= 12; month++) {
    book.add({
      ...book.common(lastWorkingDay(plan.year, month), `计提${month}月固定资产折旧和无形资产摊销`),
      kind: 'depreciation',
      items: [
        { asset: 'fixed', amountFen: fixedFen(month) },
        { asset: 'intangible', amountFen: intangibleFen },
      ],
    });
  }
}

import { addDays, type Day } from '#base/kernel/index.ts';
import type { Book } from './book.ts';
import { budgetOf } from './book.ts';
import { monthStart, workingDays, workingDaysOf } from './days.ts';
import type { Plan, PlannedQuota } from './plan.ts';

/** Money of a 指标 that leaves the 零余额账户 or, negative, comes back to it. */
interface Flow {
  readonly quota: PlannedQuota;
  readonly day: Day;
  readonly amountFen: number;
}

/**
 * 授权支付 before 2021: the payments from the 零余额账户, and the 用款额度 that the finance bureau grants each month. A month's
 * 额度 covers its deepest point, so the account is never overdrawn, and nothing is left at the year's end.
 */
export class QuotaMoney {
  readonly #flows: Flow[] = [];
  readonly #book: Book;
  readonly #plan: Plan;

  constructor(book: Book, plan: Plan) {
    this.#book = book;
    this.#plan = plan;
  }

  /** The day on which a month's money arrives; payments from it come later. */
  receiptDay(number: string, month: number): Day {
    const { quota } = this.#find(number);
    const third = workingDaysOf(this.#plan.year, month)[2]!;
    if (third > quota.day) return third;
    return workingDays(addDays(quota.day, 1), addDays(quota.day, 15))[0]!;
  }

  /** Records money that leaves; negative when it comes back. */
  out(number: string, day: Day, amountFen: number): void {
    const { quota } = this.#find(number);
    const month = Number(day.slice(5, 7));
    if (day < this.receiptDay(number, month)) throw new RangeError(`${day} is before the money of ${number}`);
    this.#flows.push({ quota, day, amountFen });
  }

  /** Adds the 额度 of every month and 指标 to the book. */
  receive(): void {
    for (const quota of this.#plan.quotas) {
      let left = 0;
      for (let month = 1; month <= 12; month++) left = this.#receiveMonth(quota, month, left);
      if (left !== 0) throw new RangeError(`${quota.number} ends the year with ${left} fen unused`);
    }
  }

  #receiveMonth(quota: PlannedQuota, month: number, before: number): number {
    const start = monthStart(this.#plan.year, month).slice(0, 7);
    // money that leaves comes first within a day, because the account has to bear the worst order
    const flows = this.#flows
      .filter((flow) => flow.quota === quota && flow.day.startsWith(start))
      .sort((a, b) => (a.day === b.day ? b.amountFen - a.amountFen : a.day < b.day ? -1 : 1));
    let spent = 0;
    let deepest = 0;
    for (const flow of flows) {
      spent += flow.amountFen;
      deepest = Math.max(deepest, spent);
    }
    const amountFen = Math.max(0, deepest - before);
    if (amountFen > 0) {
      const day = this.receiptDay(quota.number, month);
      this.#book.add({
        ...this.#book.common(day, `${month}月授权支付额度到账（${quota.summary}）`, '区财政国库支付机构'),
        kind: 'quota-received',
        fundYear: 'current',
        budget: budgetOf(quota),
        items: [{ functional: quota.functional, amountFen }],
      });
    }
    return before + amountFen - spent;
  }

  #find(number: string): { quota: PlannedQuota } {
    const quota = this.#plan.quotas.find((known) => known.number === number);
    if (!quota) throw new RangeError(`no 指标 ${number}`);
    return { quota };
  }
}

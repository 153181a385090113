import type { Day } from '#base/kernel/index.ts';
import type { BudgetPart, BusinessEvent } from '#money/ledger/business/types.ts';
import type { PlannedQuota } from './plan.ts';
import type { Random } from './random.ts';

/** Staff ids of packs/lukou/staff.json; the maker is never the reviewer. */
export const MAKER = 'kuaiji';
export const REVIEWER = 'fuhe';

/** 红字冲销 of an earlier entry in the pack: `reverses` is the voucher number that the entry gets. */
export interface ReversalEntry {
  readonly kind: 'reversal';
  readonly day: Day;
  readonly reverses: string;
  readonly reason: string;
  readonly maker: string;
  readonly reviewer: string;
}

export type Entry = BusinessEvent | ReversalEntry;

interface Noted {
  readonly entry: Entry;
  readonly rank: number;
  readonly tag: string;
  /** tag of the reversed entry */
  readonly reverses: string;
}

/** Money received comes before money paid on the same day, an accrual before its payment. */
const RANK: Partial<Record<Entry['kind'], number>> = {
  'opening-balances': 0,
  'quota-received': 1,
  'payroll-accrued': 2,
  'staff-advance': 3,
  'payroll-paid': 4,
  'withheld-remitted': 5,
  'prepaid-used': 8,
  depreciation: 9,
};

/** Collects a year's entries in any order and sorts them into the order of booking. */
export class Book {
  readonly random: Random;
  readonly #noted: Noted[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  /** The common fields of every event. */
  common(day: Day, summary: string, payee = '') {
    const attachments = this.random.between(1, 5);
    return { day, summary, payee, maker: MAKER, reviewer: REVIEWER, attachments };
  }

  add(event: BusinessEvent, tag = ''): void {
    this.#noted.push({ entry: event, rank: RANK[event.kind] ?? 6, tag, reverses: '' });
  }

  reverse(tag: string, day: Day, reason: string): void {
    const entry: Entry = { kind: 'reversal', day, reverses: '', reason, maker: MAKER, reviewer: REVIEWER };
    this.#noted.push({ entry, rank: 3, tag: '', reverses: tag });
  }

  /** The entries in order, and the voucher number of each tag. Numbers count within the month (YYYY-MM-NNNN). */
  finish(): { entries: Entry[]; numbers: Map<string, string> } {
    const sorted = this.#noted
      .map((noted, order) => ({ ...noted, order }))
      .sort((a, b) => compare(a.entry.day, b.entry.day) || a.rank - b.rank || a.order - b.order);
    const last = new Map<string, number>();
    const numbers = new Map<string, string>();
    const entries = sorted.map(({ entry, tag, reverses }): Entry => {
      const month = entry.day.slice(0, 7);
      const sequence = (last.get(month) ?? 0) + 1;
      last.set(month, sequence);
      if (tag) numbers.set(tag, `${month}-${String(sequence).padStart(4, '0')}`);
      if (entry.kind !== 'reversal') return entry;
      const number = numbers.get(reverses);
      if (number === undefined) throw new RangeError(`nothing tagged ${reverses} stands before ${entry.day}`);
      return { ...entry, reverses: number };
    });
    return { entries, numbers };
  }
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The budget part of a payment. All payments of these books are basic spending of the public budget. */
export function budgetOf(quota: PlannedQuota, procurement = false): BudgetPart {
  return {
    expenditure: 'basic',
    fund: 'public-budget',
    source: quota.source,
    quota: quota.number,
    ...(procurement ? { procurement } : {}),
  };
}

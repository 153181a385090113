import type { QuotaBook } from '#money/budget/index.ts';
import type { PendingStatus, Voucher } from '../types.ts';

/** A month as `YYYY-MM`; months compare as strings. */
export type Month = string;

/** What posting needs of the books; the store loads exactly this. */
export interface BooksState {
  /** every month up to this one is closed; '' before the first closing */
  readonly closedThrough: Month;
  /** the last given number of each asked month */
  readonly lastSequence: ReadonlyMap<Month, number>;
  /** the vouchers that the drafts want to reverse */
  readonly vouchers: ReadonlyMap<string, PostedVoucher>;
  /** the 指标 that the drafts name, and their payments so far */
  readonly quotas: QuotaBook;
}

export interface PostedVoucher {
  readonly voucher: Voucher;
  /** number of its reversal, '' while there is none */
  readonly reversedBy: string;
}

/** A voucher on its way from the maker to the reviewer. */
export interface PendingVoucher {
  readonly id: string;
  readonly status: PendingStatus;
}

export const monthOfDay = (day: string): Month => day.slice(0, 7);

export function numberOf(month: Month, sequence: number): string {
  return `${month}-${String(sequence).padStart(4, '0')}`;
}

import type { PackedDraft, PackedVoucher } from './pack.ts';

/** What the journal keeps of the books. `voucher-posted` holds the whole voucher: everything else is made from it. */
export interface VoucherPosted {
  readonly voucher: PackedVoucher;
  /** the submission that it came from; left out when a program posted it at once */
  readonly pending?: string;
}

export interface VoucherSubmitted {
  /** the request id of the submission */
  readonly id: string;
  readonly draft: PackedDraft;
}

export interface VoucherReturned {
  readonly id: string;
  readonly reason: string;
}

export interface MonthClosed {
  readonly year: number;
  readonly month: number;
}

export interface YearClosed {
  readonly year: number;
  /** numbers of the closing vouchers */
  readonly vouchers: readonly string[];
}

export const FACT_KINDS = [
  'ledger/voucher-posted',
  'ledger/voucher-submitted',
  'ledger/voucher-returned',
  'ledger/month-closed',
  'ledger/year-closed',
] as const;

export type LedgerFactKind = (typeof FACT_KINDS)[number];

/** One stream a month: its versions count the postings, and a batch touches few streams. */
export const monthStream = (month: string) => `ledger/${month}`;
export const pendingStream = (id: string) => `ledger/pending/${id}`;
export const yearStream = (year: number) => `ledger/${year}`;

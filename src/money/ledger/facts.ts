import { z } from 'zod';
import { defineFacts } from '#base/journal/index.ts';
import { packedDraft, packedVoucher } from './pack.ts';

/** The facts of the books. `voucher-posted` holds the whole voucher; all tables are made from it. */
export const ledgerFacts = defineFacts({
  'ledger/voucher-posted': z.object({
    voucher: packedVoucher,
    /** the submission that it came from; missing when a program posted it at once */
    pending: z.string().optional(),
  }),
  'ledger/voucher-submitted': z.object({
    /** the request id of the submission */
    id: z.string(),
    draft: packedDraft,
  }),
  'ledger/voucher-returned': z.object({ id: z.string(), reason: z.string() }),
  'ledger/month-closed': z.object({ year: z.int(), month: z.int() }),
  'ledger/year-closed': z.object({
    year: z.int(),
    /** numbers of the closing vouchers */
    vouchers: z.array(z.string()).readonly(),
  }),
});

export type LedgerFactKind = (typeof ledgerFacts.kinds)[number];

/** The stream of a month. Its versions count the postings, and a batch touches few streams. */
export const monthStream = (month: string) => `ledger/${month}`;
export const pendingStream = (id: string) => `ledger/pending/${id}`;
export const yearStream = (year: number) => `ledger/${year}`;

import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { PendingVoucher } from './state.ts';

/** Refuses to post or return a voucher that no longer waits: a second reviewer is too late. */
export function waitingProblems(pending: PendingVoucher | undefined, id: string): Problem[] {
  return pending?.status === 'waiting'
    ? []
    : [problems.of('ledger/pending-unknown', 'id', { id: id.slice(0, 80) })];
}

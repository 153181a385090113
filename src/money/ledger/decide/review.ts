import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { PendingVoucher } from './state.ts';

/** Only a voucher that waits can be posted or returned: a second reviewer comes too late. */
export function waitingProblems(pending: PendingVoucher | undefined, id: string): Problem[] {
  return pending?.status === 'waiting'
    ? []
    : [problems.of('ledger/pending-unknown', 'id', { id: id.slice(0, 80) })];
}

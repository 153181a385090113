import type { Instant, Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

const MINUTE = 60_000;

/** Attempts that did not succeed, newest first; an account's only those since its last success. */
export interface RecentFailures {
  readonly account: readonly Instant[];
  readonly address: readonly Instant[];
}

/**
 * Refuses an attempt while the account or the address is locked: `failures` within the window lock for
 * `lockMinutes` from the last of them. Attempts refused here are no failures, so trying on does not prolong it.
 */
export function limitProblem(policy: SignInPolicy, recent: RecentFailures, now: Instant): Problem | null {
  const { accountFailures, addressFailures } = policy.limits;
  const account = lockedFor(policy, recent.account, accountFailures, now);
  if (account > 0)
    return problems.of('org/account-locked', 'name', { failures: accountFailures, minutes: account });
  const address = lockedFor(policy, recent.address, addressFailures, now);
  if (address > 0)
    return problems.of('org/address-locked', 'name', { failures: addressFailures, minutes: address });
  return null;
}

/** Whole minutes still to wait, 0 when not locked. */
function lockedFor(policy: SignInPolicy, failures: readonly Instant[], most: number, now: Instant): number {
  const last = failures[0];
  const first = failures[most - 1];
  if (last === undefined || first === undefined) return 0;
  if (last - first >= policy.limits.windowMinutes * MINUTE) return 0;
  return Math.max(0, Math.ceil((last + policy.limits.lockMinutes * MINUTE - now) / MINUTE));
}

/** How far back attempts matter: a window that ended in a lock. */
export function lookBackMs(policy: SignInPolicy): number {
  return (policy.limits.windowMinutes + policy.limits.lockMinutes) * MINUTE;
}

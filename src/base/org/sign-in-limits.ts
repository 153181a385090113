import { type Instant, lockedMinutes, type Problem } from '#base/kernel/index.ts';
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
  const account = lockedMinutes(recent.account, { ...policy.limits, failures: accountFailures }, now);
  if (account > 0)
    return problems.of('org/account-locked', 'name', { failures: accountFailures, minutes: account });
  const address = lockedMinutes(recent.address, { ...policy.limits, failures: addressFailures }, now);
  if (address > 0)
    return problems.of('org/address-locked', 'name', { failures: addressFailures, minutes: address });
  return null;
}

/** How far back attempts matter: a window that ended in a lock. */
export function lookBackMs(policy: SignInPolicy): number {
  return (policy.limits.windowMinutes + policy.limits.lockMinutes) * MINUTE;
}

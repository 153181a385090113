import { type Instant, lockedMinutes, type Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

const MINUTE = 60_000;

/** Attempts that did not succeed, newest first; a login's only those since its last success. */
export interface RecentFailures {
  readonly login: readonly Instant[];
  readonly address: readonly Instant[];
}

/**
 * Refuses an attempt while the login or the address is locked: `failures` within the window lock for
 * `lockMinutes` from the last of them. Attempts refused here are no failures, so trying on does not prolong it.
 */
export function limitProblem(policy: SignInPolicy, recent: RecentFailures, now: Instant): Problem | null {
  const { loginFailures, addressFailures } = policy.limits;
  const login = lockedMinutes(recent.login, { ...policy.limits, failures: loginFailures }, now);
  if (login > 0) return problems.of('org/login-locked', 'name', { failures: loginFailures, minutes: login });
  const address = lockedMinutes(recent.address, { ...policy.limits, failures: addressFailures }, now);
  if (address > 0)
    return problems.of('org/address-locked', 'name', { failures: addressFailures, minutes: address });
  return null;
}

/** How far back attempts matter: a window that ended in a lock. */
export function lookBackMs(policy: SignInPolicy): number {
  return (policy.limits.windowMinutes + policy.limits.lockMinutes) * MINUTE;
}

import { type Instant, lockedMinutes, type Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

const MINUTE = 60_000;

/** Failed attempts, newest first; those of a login only since its last success. */
export interface RecentFailures {
  readonly login: readonly Instant[];
  readonly address: readonly Instant[];
}

/**
 * Refuses an attempt while the login or the address is locked: `failures` within the window lock for `lockMinutes` from the
 * last of them. An attempt that is refused here is no failure, so further tries do not prolong the lock.
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

/** How far back attempts count: the window and the lock after it. */
export function lookBackMs(policy: SignInPolicy): number {
  return (policy.limits.windowMinutes + policy.limits.lockMinutes) * MINUTE;
}

import { type Instant, type Problem, triesLeft, waitMinutes } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

const MINUTE = 60_000;

/** Failed attempts, newest first, that bind who tries now. A place is a network address, or a device that is known to the login. */
export interface RecentFailures {
  /** of this login from this place, since its last success there */
  readonly login: readonly Instant[];
  /** of any login from this network by devices that are not known; empty for a known device */
  readonly address: readonly Instant[];
  /** of this login by strangers from everywhere; empty for a known device and a known network */
  readonly strangers: readonly Instant[];
}

const kinds = ['login', 'address', 'strangers'] as const;

const CODES = {
  login: 'org/login-locked',
  address: 'org/address-locked',
  strangers: 'org/login-guarded',
} as const;

/**
 * Makes who guesses wait, longer with each failure. It binds a place, not a login: the owner of the login signs in from
 * elsewhere meanwhile. An attempt that is refused here is no failure.
 */
export function limitProblem({ limits }: SignInPolicy, recent: RecentFailures, now: Instant): Problem | null {
  for (const kind of kinds) {
    const minutes = waitMinutes(recent[kind], limits[kind], now);
    if (minutes > 0) return problems.of(CODES[kind], 'name', { failures: recent[kind].length, minutes });
  }
  return null;
}

/** What is left after one more failure now: tries, or else minutes to wait. */
export interface Left {
  readonly tries: number;
  readonly minutes: number;
}

export function leftAfter({ limits }: SignInPolicy, recent: RecentFailures, now: Instant): Left {
  const after = kinds.map((kind) => [[now, ...recent[kind]], limits[kind]] as const);
  return {
    tries: Math.min(...after.map(([failures, rule]) => triesLeft(failures, rule, now))),
    minutes: Math.max(...after.map(([failures, rule]) => waitMinutes(failures, rule, now))),
  };
}

/** How far back attempts count. */
export function lookBackMs({ limits }: SignInPolicy): number {
  return Math.max(...kinds.map((kind) => limits[kind].windowMinutes)) * MINUTE;
}

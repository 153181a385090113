import { type Instant, instant } from '#base/kernel/index.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface SessionTimes {
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** When the session ends if nothing more happens: idle too long or simply too old, whichever is first. */
export function sessionExpires(policy: SignInPolicy, times: SessionTimes): Instant {
  const { idleMinutes, absoluteHours } = policy.session;
  return instant(Math.min(times.seenAt + idleMinutes * MINUTE, times.startedAt + absoluteHours * HOUR));
}

export function sessionLives(policy: SignInPolicy, times: SessionTimes, now: Instant): boolean {
  return now < sessionExpires(policy, times);
}

/** Being seen is written down at most once a minute: a page with ten requests is one write. */
export function shouldMarkSeen(times: SessionTimes, now: Instant): boolean {
  return now - times.seenAt >= MINUTE;
}

/** Seconds for the cookie: it ends with the absolute life, the server ends it earlier when idle. */
export function cookieSeconds(policy: SignInPolicy): number {
  return policy.session.absoluteHours * 3600;
}

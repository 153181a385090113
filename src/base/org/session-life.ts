import { type Instant, instant } from '#base/kernel/index.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface SessionTimes {
  readonly startedAt: Instant;
  readonly seenAt: Instant;
}

/** When the session ends without further use: after its idle time or at its greatest age, whichever is first. */
export function sessionExpires(policy: SignInPolicy, times: SessionTimes): Instant {
  const { idleMinutes, absoluteHours } = policy.session;
  return instant(Math.min(times.seenAt + idleMinutes * MINUTE, times.startedAt + absoluteHours * HOUR));
}

export function sessionLives(policy: SignInPolicy, times: SessionTimes, now: Instant): boolean {
  return now < sessionExpires(policy, times);
}

/** Is it time to record that the session was used? This happens at most once a minute, so ten requests are one write. */
export function shouldMarkSeen(times: SessionTimes, now: Instant): boolean {
  return now - times.seenAt >= MINUTE;
}

/** Seconds for the cookie: until the session's greatest age. The server ends an idle session earlier. */
export function cookieSeconds(policy: SignInPolicy): number {
  return policy.session.absoluteHours * 3600;
}

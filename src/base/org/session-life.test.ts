import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
import { sessionExpires, sessionLives, shouldMarkSeen } from './session-life.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const policy = signInPolicyOn(day('2020-07-04'));
const MINUTE = 60_000;
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * MINUTE);

describe('a session’s life', () => {
  it('ends 30 minutes after it was last seen', () => {
    const seen = { startedAt: at(0), seenAt: at(60) };
    expect(sessionLives(policy, seen, at(89.9))).toBe(true);
    expect(sessionLives(policy, seen, at(90))).toBe(false);
  });

  it('ends after 12 hours in any case', () => {
    const busy = { startedAt: at(0), seenAt: at(719) };
    expect(sessionExpires(policy, busy)).toBe(at(720));
    expect(sessionLives(policy, busy, at(720))).toBe(false);
  });

  it('is marked at most once a minute', () => {
    const seen = { startedAt: at(0), seenAt: at(5) };
    expect([shouldMarkSeen(seen, at(5.9)), shouldMarkSeen(seen, at(6))]).toEqual([false, true]);
  });
});

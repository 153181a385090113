import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
import { sessionExpires, sessionLives, shouldMarkSeen } from './session-life.ts';
import { limitProblem } from './sign-in-limits.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const policy = signInPolicyOn(day('2020-07-04'));
const MINUTE = 60_000;
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * MINUTE);
/** newest first, as the log gives them */
const times = (...minutes: number[]) => minutes.sort((a, b) => b - a).map(at);

describe('sign-in limits', () => {
  const account = (failures: number[], now: number) =>
    limitProblem(policy, { account: times(...failures), address: [] }, at(now));

  it('let four failures pass and lock at the fifth for 15 minutes (org/account-locked)', () => {
    expect(account([0, 1, 2, 3], 3)).toBeNull();
    expect(account([0, 1, 2, 3, 4], 4)?.code).toBe('org/account-locked');
    expect(account([0, 1, 2, 3, 4], 4)?.message).toContain('15分钟后');
    expect(account([0, 1, 2, 3, 4], 18.5)?.message).toContain('1分钟后');
    expect(account([0, 1, 2, 3, 4], 19)).toBeNull();
  });

  it('do not add up over more than 15 minutes', () => {
    expect(account([0, 4, 8, 12, 15], 15)).toBeNull();
    expect(account([1, 4, 8, 12, 15], 15)?.code).toBe('org/account-locked');
  });

  it('begin anew after a lock is over', () => {
    expect(account([0, 1, 2, 3, 4, 19], 19)).toBeNull();
  });

  it('lock an address at 20, whatever accounts it tried (org/address-locked)', () => {
    const many = Array.from({ length: 20 }, (_, minute) => minute / 2);
    const address = (failures: number[]) =>
      limitProblem(policy, { account: [], address: times(...failures) }, at(10));
    expect(address(many.slice(1))).toBeNull();
    expect(address(many)?.code).toBe('org/address-locked');
  });
});

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

describe('the policy', () => {
  it('is the dated value of the pack', () => {
    expect(signInPolicyOn(day('2020-07-04'))).toMatchObject({
      password: { minLength: 12 },
      limits: { accountFailures: 5, addressFailures: 20, windowMinutes: 15, lockMinutes: 15 },
      session: { idleMinutes: 30, absoluteHours: 12 },
    });
    expect(signInPolicyOn(day('2010-01-01'))).toBe(signInPolicyOn(day('2020-07-04')));
  });
});

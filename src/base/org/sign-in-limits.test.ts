import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
import { limitProblem } from './sign-in-limits.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const policy = signInPolicyOn(day('2020-07-04'));
const MINUTE = 60_000;
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * MINUTE);
/** moments, newest first, in the order of the log */
const times = (...minutes: number[]) => minutes.sort((a, b) => b - a).map(at);

describe('sign-in limits', () => {
  const login = (failures: number[], now: number) =>
    limitProblem(policy, { login: times(...failures), address: [] }, at(now));

  it('let four failures pass and lock at the fifth for 15 minutes (org/login-locked)', () => {
    expect(login([0, 1, 2, 3], 3)).toBeNull();
    expect(login([0, 1, 2, 3, 4], 4)?.code).toBe('org/login-locked');
    expect(login([0, 1, 2, 3, 4], 4)?.message).toContain('15分钟后');
    expect(login([0, 1, 2, 3, 4], 18.5)?.message).toContain('1分钟后');
    expect(login([0, 1, 2, 3, 4], 19)).toBeNull();
  });

  it('do not add up over more than 15 minutes', () => {
    expect(login([0, 4, 8, 12, 15], 15)).toBeNull();
    expect(login([1, 4, 8, 12, 15], 15)?.code).toBe('org/login-locked');
  });

  it('begin anew after a lock is over', () => {
    expect(login([0, 1, 2, 3, 4, 19], 19)).toBeNull();
  });

  it('lock an address at 20, whatever logins it tried (org/address-locked)', () => {
    const many = Array.from({ length: 20 }, (_, minute) => minute / 2);
    const address = (failures: number[]) =>
      limitProblem(policy, { login: [], address: times(...failures) }, at(10));
    expect(address(many.slice(1))).toBeNull();
    expect(address(many)?.code).toBe('org/address-locked');
  });
});

import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
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

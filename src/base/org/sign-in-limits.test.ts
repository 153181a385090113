import { describe, expect, it } from 'vitest';
import { day, instant } from '#base/kernel/index.ts';
import { leftAfter, limitProblem, type RecentFailures } from './sign-in-limits.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const policy = signInPolicyOn(day('2020-07-04'));
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * 60_000);
const NONE: RecentFailures = { login: [], address: [], strangers: [] };
const many = (count: number, minute = 0) => Array<ReturnType<typeof at>>(count).fill(at(minute));

describe('sign-in limits', () => {
  it('let four failures pass, and make wait from the fifth on, longer with each (org/login-locked)', () => {
    const said = (count: number, now = 0) => limitProblem(policy, { ...NONE, login: many(count) }, at(now));
    expect(said(4)).toBeNull();
    expect([said(5)?.code, said(5)?.message.includes('1分钟后')]).toEqual(['org/login-locked', true]);
    expect(said(5, 1)).toBeNull();
    expect(said(8, 1)?.message).toContain('7分钟后');
    expect(said(40)?.message).toContain('60分钟后');
  });

  it('hold a network at 20 over all logins, within the hour (org/address-locked)', () => {
    const said = (count: number, now = 0) => limitProblem(policy, { ...NONE, address: many(count) }, at(now));
    expect(said(19)).toBeNull();
    expect(said(20)?.code).toBe('org/address-locked');
    expect(said(40, 61)).toBeNull();
  });

  it('hold strangers at 100 for one login, wherever they are (org/login-guarded)', () => {
    expect(limitProblem(policy, { ...NONE, strangers: many(99) }, at(0))).toBeNull();
    expect(limitProblem(policy, { ...NONE, strangers: many(100) }, at(0))?.code).toBe('org/login-guarded');
  });

  it('say what is left after one more failure: tries, or minutes', () => {
    expect(leftAfter(policy, NONE, at(0))).toEqual({ tries: 4, minutes: 0 });
    expect(leftAfter(policy, { ...NONE, address: many(18) }, at(0))).toEqual({ tries: 1, minutes: 0 });
    expect(leftAfter(policy, { ...NONE, login: many(4) }, at(0))).toEqual({ tries: 0, minutes: 1 });
    expect(leftAfter(policy, { ...NONE, login: many(6, -30) }, at(0))).toEqual({ tries: 0, minutes: 4 });
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

describe('the policy', () => {
  it('is the dated value of the pack', () => {
    expect(signInPolicyOn(day('2020-07-04'))).toMatchObject({
      password: { minLength: 12 },
      limits: { loginFailures: 5, addressFailures: 20, windowMinutes: 15, lockMinutes: 15 },
      session: { idleMinutes: 30, absoluteHours: 12 },
    });
    expect(signInPolicyOn(day('2010-01-01'))).toBe(signInPolicyOn(day('2020-07-04')));
  });
});

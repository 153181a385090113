import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

describe('the policy', () => {
  it('is the dated value of the pack', () => {
    expect(signInPolicyOn(day('2020-07-04'))).toMatchObject({
      password: { minLength: 12 },
      limits: {
        login: { failures: 5, firstMinutes: 1 },
        address: { failures: 20 },
        strangers: { failures: 100 },
      },
      session: { idleMinutes: 30, absoluteHours: 12 },
    });
    expect(signInPolicyOn(day('2010-01-01'))).toBe(signInPolicyOn(day('2020-07-04')));
  });
});

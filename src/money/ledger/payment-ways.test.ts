import { expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { paymentWays } from './books.ts';
import { mayUse, wayName } from './payment-ways.ts';

it('ends the quota on 2020-12-31 and begins integrated payment the day after', () => {
  expect(mayUse(paymentWays, 'quota', day('2020-12-31'))).toBe(true);
  expect(mayUse(paymentWays, 'quota', day('2021-01-01'))).toBe(false);
  expect(mayUse(paymentWays, 'direct', day('2021-01-01'))).toBe(false);
  expect(mayUse(paymentWays, 'integrated', day('2020-12-31'))).toBe(false);
  expect(mayUse(paymentWays, 'integrated', day('2021-01-01'))).toBe(true);
  expect(mayUse(paymentWays, 'bank', day('2019-01-01'))).toBe(true);
  expect(wayName(paymentWays, 'direct')).toBe('财政直接支付');
});

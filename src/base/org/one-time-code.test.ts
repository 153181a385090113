import { describe, expect, it } from 'vitest';
import { codeAt, secretAddress, secretText, stepOf } from './one-time-code.ts';

/** the secret of RFC 6238 appendix B, whose codes have eight digits; ours are their last six */
const secret = Buffer.from('12345678901234567890');

describe('a one-time code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at second %d is that of RFC 6238', (second, code) => {
    expect(codeAt(secret, Math.floor(second / 30))).toBe(code);
  });

  it('is taken within a step of the clock, however it is typed, and once', () => {
    const at = 59_000;
    expect(stepOf(secret, ' 287 082 ', at, 0)).toBe(1);
    expect(stepOf(secret, '２８７０８２', at, 0)).toBe(1);
    expect(stepOf(secret, '287082', at + 30_000, 0)).toBe(1);
    expect(stepOf(secret, '287082', at + 61_000, 0)).toBeNull();
    expect(stepOf(secret, '287082', at, 1)).toBeNull();
    for (const wrong of ['287083', '28708', '2870820', '', 'abcdef'])
      expect(stepOf(secret, wrong, at, 0)).toBeNull();
  });

  it('has a secret that apps read', () => {
    expect(secretText(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(secretAddress(secret, 'kuaiji')).toBe(
      'otpauth://totp/%E4%B8%80%E9%97%A8:kuaiji?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E4%B8%80%E9%97%A8',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskNumber, maskPhone } from './mask.ts';

describe('masking', () => {
  it.each([
    ['43021219900101123X', '4302**********123X'],
    ['H12345678', 'H******78'],
    ['12345', '*****'],
  ])('of a number: %s is %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it.each([
    ['13812341234', '138****1234'],
    ['0731-12345678', '0731-****5678'],
    ['073112345678', '0731****5678'],
    ['0731-12345678转801', '0731-****5678转801'],
    ['+85291234567', '********4567'],
    ['12345', '***45'],
    ['', ''],
  ])('of a telephone: %s is %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['王小明', '王*明'],
    ['王明', '王*'],
    ['欧阳丽娜', '欧**娜'],
    ['王', '王'],
    ['𠮷田明', '𠮷*明'],
    ['', ''],
  ])('of a name: %s is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('keeps the length and never shows more than half of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,30}$/), (number) => {
        const masked = maskNumber(number);
        expect(masked).toHaveLength(number.length);
        expect([...masked].filter((c) => c !== '*').length * 2).toBeLessThanOrEqual(number.length);
      }),
    );
  });
});

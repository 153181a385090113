import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { codeLockOn, codeOf, readCode } from './access-code.ts';

const codeLimits = codeLockOn(day('2020-09-25'));

describe('a code', () => {
  it('has eight characters that cannot be taken for one another', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (bytes) => {
        const random = (size: number) => Uint8Array.from({ length: size }, () => bytes.next().value);
        expect(codeOf(random)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
      }),
    );
  });

  it('takes every character as often: bytes that would favour some are thrown away', () => {
    // 253, 254, 255 lie beyond eleven rounds of 23
    const bytes = [253, 254, 255, 0, 22, 23, 45, 252, 1, 2, 3];
    expect(codeOf((size) => Uint8Array.from(bytes.splice(0, size)))).toBe('3Y3YY467');
  });

  it('is read as people type it', () => {
    expect(readCode(' 3479-acde ')).toBe('3479ACDE');
    expect(readCode('３４７９ＡＣＤＥ')).toBe('3479ACDE');
  });
});

describe('a lock', () => {
  it('has the numbers of the pack', () => {
    expect(codeLimits).toEqual({ failures: 5, windowMinutes: 1440, firstMinutes: 1, longestMinutes: 60 });
    expect(codeLockOn(day('2010-01-01'))).toEqual(codeLimits);
  });
});

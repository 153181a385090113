import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Instant, instant } from '#base/kernel/index.ts';
import { codeLimitsOn, codeOf, lockedMinutes, readCode } from './access-code.ts';

const codeLimits = codeLimitsOn(day('2020-09-25'));
const at = (minutes: number) => instant(1_600_000_000_000 + minutes * 60_000);
const tries = (...minutes: number[]): Instant[] => minutes.map(at).reverse();

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
    expect(codeLimits).toEqual({ tries: 5, windowMinutes: 15, lockMinutes: 15 });
    expect(codeLimitsOn(day('2010-01-01'))).toEqual(codeLimits);
  });

  it('comes with the fifth wrong try in a quarter of an hour, and lasts one', () => {
    expect(lockedMinutes(tries(0, 1, 2, 3), at(3), codeLimits)).toBe(0);
    expect(lockedMinutes(tries(0, 1, 2, 3, 4), at(4), codeLimits)).toBe(15);
    expect(lockedMinutes(tries(0, 1, 2, 3, 4), at(18.5), codeLimits)).toBe(1);
    expect(lockedMinutes(tries(0, 1, 2, 3, 4), at(19), codeLimits)).toBe(0);
  });

  it('does not come of tries that lie far apart', () => {
    expect(lockedMinutes(tries(0, 4, 8, 12, 15), at(15), codeLimits)).toBe(0);
    expect(lockedMinutes(tries(1, 4, 8, 12, 15), at(15), codeLimits)).toBe(15);
  });
});

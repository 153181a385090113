import { describe, expect, it } from 'vitest';
import { instant } from './instant.ts';
import { lockedMinutes } from './lock.ts';

const rule = { failures: 5, windowMinutes: 15, lockMinutes: 15 };
const at = (minute: number) => instant(minute * 60_000);
const failures = (...minutes: number[]) => minutes.map(at).reverse();

describe('a lock', () => {
  it('comes with the fifth failure in a quarter of an hour, and lasts one', () => {
    expect(lockedMinutes(failures(0, 1, 2, 3), rule, at(3))).toBe(0);
    expect(lockedMinutes(failures(0, 1, 2, 3, 4), rule, at(4))).toBe(15);
    expect(lockedMinutes(failures(0, 1, 2, 3, 4), rule, at(18.5))).toBe(1);
    expect(lockedMinutes(failures(0, 1, 2, 3, 4), rule, at(19))).toBe(0);
  });

  it('does not come of failures that lie far apart', () => {
    expect(lockedMinutes(failures(0, 4, 8, 12, 15), rule, at(15))).toBe(0);
    expect(lockedMinutes(failures(1, 4, 8, 12, 15), rule, at(15))).toBe(15);
  });
});

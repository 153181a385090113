import { describe, expect, it } from 'vitest';
import { instant } from './instant.ts';
import { triesLeft, waitMinutes } from './lock.ts';

const rule = { failures: 5, windowMinutes: 1440, firstMinutes: 1, longestMinutes: 60 };
const at = (minute: number) => instant(minute * 60_000);
const failures = (...minutes: number[]) => minutes.map(at).reverse();

describe('a wait', () => {
  it('comes with the fifth failure, and is over after its minutes', () => {
    expect(waitMinutes(failures(0, 1, 2, 3), rule, at(3))).toBe(0);
    expect(waitMinutes(failures(0, 1, 2, 3, 4), rule, at(4))).toBe(1);
    expect(waitMinutes(failures(0, 1, 2, 3, 4), rule, at(4.5))).toBe(1);
    expect(waitMinutes(failures(0, 1, 2, 3, 4), rule, at(5))).toBe(0);
  });

  it('doubles with each further failure, up to an hour', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((more) =>
      waitMinutes(failures(...Array(5 + more).fill(0)), rule, at(0)),
    );
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('does not come of failures that are older than the window', () => {
    expect(waitMinutes(failures(0, 1, 2, 3, 1441), rule, at(1441))).toBe(0);
    expect(waitMinutes(failures(2, 3, 4, 5, 1441), rule, at(1441))).toBe(1);
  });

  it('says how many tries are left', () => {
    expect(triesLeft([], rule, at(0))).toBe(5);
    expect(triesLeft(failures(0, 0, 0), rule, at(0))).toBe(2);
    expect(triesLeft(failures(0, 0, 0, 0, 0), rule, at(0))).toBe(0);
    expect(triesLeft(failures(0, 0, 0, 0, 0), rule, at(1))).toBe(1);
  });
});

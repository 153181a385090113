import { describe, expect, it } from 'vitest';
import {
  apartByUnit,
  canBeAtMost,
  canBeRatio,
  halfOfAmount,
  halfOfCell,
  halfOfPercent,
  printedCell,
  ratioInWords,
  ratioOf,
  roundingOf,
  statedTwice,
  sumOf,
} from './precision.ts';
import { viewOf } from './testing.ts';

const WAN = 1_000_000;
const YUAN = 100;
/** 万元 with two decimals */
const wan = (value: number) => ({ value: Math.round(value * WAN), half: 5_000 });
const percent = (value: number, decimals = 2) => ({ value, half: halfOfPercent(decimals) });

describe('half of the last printed digit', () => {
  it('comes from the digits, not from the unit', () => {
    expect([0, 1, 2, 4].map((decimals) => halfOfAmount(WAN, decimals))).toEqual([500_000, 50_000, 5_000, 50]);
    expect(halfOfAmount(YUAN, 0)).toBe(50);
    expect([0, 1, 2].map(halfOfPercent)).toEqual([50, 5, 0.5]);
  });

  it('is nothing where 角 and 分 are printed: nobody rounds to them', () => {
    expect([1, 2].map((decimals) => halfOfAmount(YUAN, decimals))).toEqual([0, 0]);
  });

  it('is that of the forms for a cell that does not say its digits, and nothing for a computed one', () => {
    const name = ['basic', '30201', 'amount'] as const;
    const cells = { 'basic|30201|amount': 3 };
    const [printed, computed] = [viewOf(cells, 'wan2').cell(...name), viewOf(cells).cell(...name)];
    expect([printed, computed].map((cell) => cell && halfOfCell(cell))).toEqual([5_000, 0]);
    expect(printed && halfOfCell({ ...printed, half: 50 })).toBe(50);
    expect(printedCell(viewOf({ 'basic|30201|amount': 'unread' }).cell(...name))).toBeUndefined();
  });
});

describe('one figure stated twice', () => {
  it('is the same or not where both have the same digits', () => {
    expect(statedTwice(wan(63.41), wan(63.41))).toBe('same');
    expect(statedTwice(wan(63.4), wan(63.41))).toBe('last-digit');
    expect(statedTwice(wan(63.39), wan(63.41))).toBe('apart');
    expect(statedTwice({ value: 1, half: 0 }, { value: 2, half: 0 })).toBe('apart');
  });

  it('may differ by the coarser digits, and by one more where the last digit was cut off', () => {
    const yuan = { value: 634_080 * YUAN, half: 50 };
    expect(statedTwice(wan(63.41), yuan)).toBe('same');
    expect(statedTwice(wan(63.4), yuan)).toBe('last-digit');
    expect(statedTwice(wan(63.39), yuan)).toBe('apart');
    expect(statedTwice({ value: 12 * WAN, half: 500_000 }, wan(12.49))).toBe('same');
    expect(statedTwice({ value: 12 * WAN, half: 500_000 }, wan(12.9))).toBe('last-digit');
  });

  it('is apart by the unit at ten thousand times, to the digit', () => {
    expect(apartByUnit({ value: 100, half: 0 }, { value: WAN, half: 0 })).toBe(true);
    expect(apartByUnit({ value: 0, half: 0 }, { value: 0, half: 0 })).toBe(false);
  });
});

describe('sums', () => {
  it('round once for each number that is printed, and not for zeros', () => {
    expect(roundingOf([wan(10), wan(4), wan(6)])).toBe(15_000);
    expect(roundingOf([wan(10), wan(10), wan(0)])).toBe(0);
    expect(roundingOf([wan(10), { value: 10 * WAN, half: 50 }])).toBe(5_050);
    expect(roundingOf([wan(10)])).toBe(0);
    expect(sumOf([wan(1), wan(0), wan(2)])).toEqual({ value: 3 * WAN, half: 10_000 });
  });

  it('let a part be as large as its whole, and more only by what different digits hide', () => {
    expect(canBeAtMost(wan(5), wan(5))).toBe(true);
    expect(canBeAtMost(wan(5.01), wan(5))).toBe(false);
    expect(canBeAtMost(wan(5.004), { value: 5 * WAN, half: 500_000 })).toBe(true);
  });
});

describe('ratios', () => {
  it.each([
    [19, 53, 3585],
    [32589, 36726, 8874],
    [1, 3, 3333],
    [1, 20_000, 1],
    [1, 20_001, 0],
    [-2, 3, -6667],
    // 0.125 % lies in the middle of two hundredths
    [-1, 800, -13],
  ])('%i of %i is %i hundredths, half up away from zero', (part, whole, hundredths) => {
    expect(ratioOf(part, whole)).toBe(hundredths);
  });

  it('are written with two decimals', () => {
    expect(
      [
        [1, 3],
        [2, 3],
        [1, 8],
        [1, 8_000],
        [-1, 3],
      ].map(([part, whole]) => ratioInWords(part as number, whole as number)),
    ).toEqual(['33.33', '66.67', '12.50', '0.01', '-33.33']);
  });

  it('of printed amounts can be what rounding explains and nothing beyond', () => {
    const can = (said: ReturnType<typeof percent>, part: number, whole: number) =>
      canBeRatio(said, wan(part), wan(whole), true);
    expect(can(percent(8874), 325.89, 367.26)).toBe(true);
    expect(can(percent(8894), 325.89, 367.26)).toBe(false);
    // 0.15 of 0.54: both may be off by half a digit, so nobody can tell 27% from 29%
    expect(can(percent(2778), 0.15, 0.54)).toBe(true);
    expect(can(percent(3378), 0.15, 0.54)).toBe(false);
    expect(can(percent(1530, 1), 15.27, 100)).toBe(true);
  });

  it('may be cut off at their own last digit where nobody says that they are rounded', () => {
    const [part, whole] = [
      { value: 2_000_000, half: 0 },
      { value: 3_000_000, half: 0 },
    ];
    expect(canBeRatio(percent(6666), part, whole, true)).toBe(true);
    expect(canBeRatio(percent(6665), part, whole, true)).toBe(false);
    expect(canBeRatio(percent(6660, 1), part, whole, true)).toBe(true);
    // our percents are the rounded quotient, also in the middle of two hundredths
    expect(canBeRatio(percent(6666), part, whole, false)).toBe(false);
    expect(canBeRatio(percent(6667), part, whole, false)).toBe(true);
    expect(canBeRatio(percent(12), { value: 1, half: 0 }, { value: 800, half: 0 }, false)).toBe(false);
  });

  it('of a whole that may be nothing can be anything', () => {
    expect(canBeRatio(percent(50_000), wan(0.02), { value: 10_000, half: 20_000 }, true)).toBe(true);
  });
});

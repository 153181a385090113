import { describe, expect, it } from 'vitest';
import check, { ratioOf } from './ratio.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds for shares and rates that a reader gets again', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds']);
  });

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

  it('finds a ratio off by one last digit', () => {
    expect(faults(check, refigured('住房保障支出占比', { value: 770 }))).toEqual([
      'error 住房保障支出占比：应为7.69%，写作7.70%',
    ]);
  });

  it('has not enough data without numerator, and leaves a zero base to the other check', () => {
    const made = { kind: 'percent', of: 'N/无', whole: 'N/无' } as const;
    expect(statesOf(check, refigured('住房保障支出占比', { made }))).toContain('not-enough-data');
    expect(statesOf(check, refigured('上年收支总计', { value: 0 }))).toContain('not-applicable');
  });
});

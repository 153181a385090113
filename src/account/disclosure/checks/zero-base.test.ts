import { describe, expect, it } from 'vitest';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';
import check from './zero-base.ts';

describe(check.title, () => {
  it('holds where every whole has a value', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds', 'holds']);
  });

  it('finds a rate on nothing, also on what prints as nothing', () => {
    expect(faults(check, refigured('上年收支总计', { value: 4_999 }))).toEqual([
      'error 收支总计比上年增减率：“上年收支总计”为零，不能计算收支总计比上年增减率',
    ]);
  });

  it('has not enough data when the whole is not known', () => {
    const made = { kind: 'percent', of: 'N/无', whole: 'N/无' } as const;
    expect(statesOf(check, refigured('住房保障支出占比', { made }))).toContain('not-enough-data');
  });
});

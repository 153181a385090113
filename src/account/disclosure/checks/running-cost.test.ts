import { describe, expect, it } from 'vitest';
import check from './running-cost.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where it is 公用经费', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns of any other amount', () => {
    expect(faults(check, refigured('机关运行经费', { value: 39_990_000 }))).toEqual([
      'warning 机关运行经费：机关运行经费39.99万元，公用经费合计40.00万元',
    ]);
  });

  it('has not enough data where it is not said', () => {
    expect(statesOf(check, { ...TOLD, figures: new Map() })).toEqual(['not-enough-data']);
  });
});

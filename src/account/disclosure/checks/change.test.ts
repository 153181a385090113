import { describe, expect, it } from 'vitest';
import check from './change.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds where now − change = before', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('finds a change that does not lead back', () => {
    expect(faults(check, refigured('收支总计比上年增减额', { value: 15_990_000 }))).toEqual([
      'error 收支总计比上年增减额：应为16.00万元，写作15.99万元',
    ]);
  });

  it('has not enough data when one side is not said', () => {
    const made = { kind: 'difference', of: 'N/无', less: 'N/无' } as const;
    expect(statesOf(check, refigured('收支总计比上年增减额', { made }))).toEqual(['not-enough-data']);
  });
});

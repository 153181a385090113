import { describe, expect, it } from 'vitest';
import check from './share-sum.ts';
import { faults, percent, SILENT, shownBy, statesOf, TOLD } from './told.fixture.ts';

const list = (whole: boolean, ...shares: string[]) => ({
  ...TOLD,
  shareLists: [
    { object: '结构情况', shares: shares.map((share, at) => percent(`第${at + 1}项`, share)), whole },
  ],
});

describe(check.title, () => {
  it('holds within one last digit for each part', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
    expect(statesOf(check, list(true, '92.31', '7.71'))).toEqual(['holds']);
    expect(statesOf(check, list(true, '92.3', '7.9'))).toEqual(['holds']);
    expect(statesOf(check, list(true, '92', '10'))).toEqual(['holds']);
  });

  it('warns of a list with something left out or too much', () => {
    expect(faults(check, list(true, '92.31', '7.72'))).toEqual(['warning 结构情况：所列占比合计为 100.03%']);
    expect(faults(check, list(true, '92.3', '8.0'))).toEqual(['warning 结构情况：所列占比合计为 100.30%']);
    expect(shownBy(check, list(true, '60.00', '30.00'))).toEqual([['第1项 60.00%', '第2项 30.00%']]);
  });

  it('does not blame a list that does not claim to be whole', () => {
    expect(statesOf(check, list(false, '60.00', '30.00'))).toEqual(['not-enough-data']);
    expect(statesOf(check, list(false, '60.00', '60.00'))).toEqual(['broken']);
    expect(statesOf(check, list(true, '0.00', '0.00'))).toEqual(['not-applicable']);
    expect(statesOf(check, SILENT)).toEqual(['not-applicable']);
  });
});

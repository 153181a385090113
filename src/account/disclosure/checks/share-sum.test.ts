import { describe, expect, it } from 'vitest';
import check from './share-sum.ts';
import { faults, refigured, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds within one last digit for each part', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
    expect(statesOf(check, refigured('住房保障支出占比', { value: 771 }))).toEqual(['holds']);
  });

  it('warns of a list with something left out', () => {
    expect(faults(check, refigured('住房保障支出占比', { value: 772 }))).toEqual([
      'warning 五　一般公共预算财政拨款支出 2项占比：各项占比合计100.03%',
    ]);
  });

  it('does not add what lies within another: small enterprises in 十二', () => {
    const paragraphs = TOLD.paragraphs.map((paragraph) => ({ ...paragraph, section: '十二' }));
    expect(statesOf(check, { ...TOLD, paragraphs })).toEqual(['not-applicable']);
  });
});

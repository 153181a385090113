import { describe, expect, it } from 'vitest';
import check from './last-year-published.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds against what was published', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('finds a figure that was published otherwise, or not at all', () => {
    const published = new Map([['income-expenditure|income.grand-total|income', 149_000_000]]);
    expect(faults(check, { ...TOLD, publishedLastYear: published })).toEqual([
      'error 上年收支总计：本年说明写作150.00万元，上年公开的是149.00万元',
    ]);
    expect(faults(check, { ...TOLD, publishedLastYear: new Map() })).toHaveLength(1);
  });

  it('has not enough data where last year was not published here', () => {
    expect(statesOf(check, { ...TOLD, publishedLastYear: undefined })).toEqual(['not-enough-data']);
  });
});

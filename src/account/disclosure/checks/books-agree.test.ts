import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import check from './books-agree.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

describe(check.title, () => {
  it('holds to the fen', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds', 'holds']);
  });

  it('finds income and spending that no column shows', () => {
    const books = { ...TOLD.books!, income: fen(156_000_000), expenditure: fen(154_000_000) };
    expect(faults(check, { ...TOLD, books })).toEqual([
      'error 收入决算表 合计：表中155.00万元，账上156.00万元',
      'error 支出决算表 合计：表中155.00万元，账上154.00万元',
    ]);
  });

  it('has not enough data without books', () => {
    expect(statesOf(check, { ...TOLD, books: undefined })).toEqual(['not-enough-data', 'not-enough-data']);
  });
});

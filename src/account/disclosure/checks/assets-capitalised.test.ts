import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import check from './assets-capitalised.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const books = TOLD.books!;

describe(check.title, () => {
  it('holds where assets grew by what was spent, or more', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns of capital spending that is no asset', () => {
    expect(faults(check, { ...TOLD, books: { ...books, capitalised: fen(8_990_000) } })).toEqual([
      'warning 资本性支出：资本性支出9.00万元，资产账只增加8.99万元',
    ]);
  });

  it('does not judge without capital spending, or without books', () => {
    expect(statesOf(check, { ...TOLD, books: { ...books, capital: fen(0) } })).toEqual(['not-applicable']);
    expect(statesOf(check, { ...TOLD, books: undefined })).toEqual(['not-enough-data']);
  });
});

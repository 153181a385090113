import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import check from './december-rush.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const books = TOLD.books!;

describe(check.title, () => {
  it('holds up to a quarter', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns above', () => {
    const rush = { ...books, expenditureOfDecember: fen(38_800_000) };
    expect(faults(check, { ...TOLD, books: rush })).toEqual([
      'warning 十二月支出：十二月支出38.80万元，占全年25.03%',
    ]);
  });

  it('does not judge without spending, or without books', () => {
    expect(statesOf(check, { ...TOLD, books: { ...books, expenditure: fen(0) } })).toEqual([
      'not-applicable',
    ]);
    expect(statesOf(check, { ...TOLD, books: undefined })).toEqual(['not-enough-data']);
  });
});

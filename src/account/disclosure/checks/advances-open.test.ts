import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import check from './advances-open.ts';
import { faults, statesOf, TOLD } from './told.fixture.ts';

const books = TOLD.books!;

describe(check.title, () => {
  it('holds where everything is settled', () => {
    expect(statesOf(check, TOLD)).toEqual(['holds']);
  });

  it('warns of what is open, and says when nothing moved all year', () => {
    const open = { ...books, advances: fen(1_500_000) };
    expect(faults(check, { ...TOLD, books: open })).toEqual(['warning 其他应收款（1218）：年末余额1.50万元']);
    expect(faults(check, { ...TOLD, books: { ...open, advancesMoved: fen(0) } })[0]).toContain(
      '全年没有变动',
    );
  });

  it('has not enough data without books', () => {
    expect(statesOf(check, { ...TOLD, books: undefined })).toEqual(['not-enough-data']);
  });
});

import { describe, expect, it } from 'vitest';
import { fen } from '#base/kernel/index.ts';
import { overQuota, type QuotaBook } from './over-quota.ts';

// Z1 holds 150.00, of which 120.00 are paid; Z2 holds 150.00
const book: QuotaBook = {
  granted: new Map(['Z1', 'Z2'].map((number) => [number, { year: 2020, total: fen(150_00) }])),
  paid: new Map([['Z1', fen(120_00)]]),
};
const judge = (...parts: [string, number][]) =>
  overQuota(
    book,
    parts.map(([quota, amount], index) => ({ quota, amount: fen(amount), at: `lines[${index}]` })),
    2020,
  );

describe('a payment under a 指标', () => {
  it('may use it up to the last fen, whatever the 款', () => {
    expect(judge(['Z1', 30_00])).toEqual([]);
    expect(judge(['Z1', 10_00], ['Z1', 20_00], ['Z2', 150_00])).toEqual([]);
  });

  it('is refused above it, with what is left (budget/over-quota)', () => {
    const found = judge(['Z2', 1], ['Z1', 10_00], ['Z1', 20_01]);
    expect(found.map((problem) => [problem.code, problem.at])).toEqual([['budget/over-quota', 'lines[1]']]);
    expect(found[0]?.message).toContain('余额30.00元');
  });

  it('needs a 指标 of its year (budget/quota-unknown)', () => {
    expect(judge(['Z9', 1]).map((problem) => problem.code)).toEqual(['budget/quota-unknown']);
    expect(overQuota(book, [{ quota: 'Z1', amount: fen(1), at: '' }], 2021)).toHaveLength(1);
  });

  it('that comes back is never too much', () => {
    expect(judge(['Z1', -500_00])).toEqual([]);
    expect(judge(['Z1', 40_00], ['Z1', -20_00])).toEqual([]);
  });
});

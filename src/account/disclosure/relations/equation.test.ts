import { describe, expect, it } from 'vitest';
import { viewOf } from '../testing.ts';
import { atMost, equal } from './claims.ts';
import { cell, type Equation, judgeEquation } from './equation.ts';

const code = (row: string) => cell('expenditure', row, 'total');
const parts = equal('合计', [code('total')], [code('201'), code('208'), code('221')]);
const wan = (total: number, ...amounts: number[]) => {
  const rows = ['201', '208', '221'];
  const cells = amounts.map((amount, index): [string, number] => [
    `expenditure|${rows[index]}|total`,
    amount,
  ]);
  return { 'expenditure|total|total': total, ...Object.fromEntries(cells) };
};
const published = (equation: Equation, cells: Record<string, number>) =>
  judgeEquation('test', equation, viewOf(cells, 'wan2')).state;

describe('the rounding envelope', () => {
  it('is half a digit for each printed cell of a sum', () => {
    expect(published(parts, wan(10.02, 3.33, 3.33, 3.34))).toBe('holds');
    expect(published(parts, wan(10.03, 3.33, 3.33, 3.34))).toBe('broken');
  });

  it('does not grow with blank cells', () => {
    expect(published(parts, wan(10.01, 5, 5, 0))).toBe('holds');
    expect(published(parts, wan(10.02, 5, 5, 0))).toBe('broken');
  });

  it('is nothing where one figure is stated twice', () => {
    expect(published(parts, wan(10.01, 10, 0, 0))).toBe('broken');
    expect(published(equal('同一数', [code('total')], [code('201')]), wan(10.01, 10))).toBe('broken');
  });

  it('is nothing on fen', () => {
    const state = judgeEquation('test', parts, viewOf(wan(10.000001, 3, 3, 4))).state;
    expect(state).toBe('broken');
  });

  it('compares a computed value with a published one as it would be printed', () => {
    const computed = viewOf(wan(10.004, 10.004));
    const view = viewOf(wan(10, 10.004), 'wan2');
    const mixed = {
      ...view,
      cell: (...name: Parameters<typeof view.cell>) => (name[1] === 'total' ? view : computed).cell(...name),
    };
    expect(judgeEquation('test', equal('同一数', [code('total')], [code('201')]), mixed).state).toBe('holds');
  });
});

describe('at most', () => {
  const within = atMost('部分', [code('201')], [code('total')]);

  it('holds below and at the limit and is broken above it', () => {
    expect(published(within, wan(5, 4))).toBe('holds');
    expect(published(within, wan(5, 5))).toBe('holds');
    expect(published(within, wan(5, 5.01))).toBe('broken');
  });
});

describe('what a broken claim says', () => {
  const two = equal('合计', [code('total')], [code('201'), code('208')]);

  it('is both sides and the difference, exact amounts in yuan', () => {
    const judged = judgeEquation('test', two, viewOf(wan(10.000001, 3, 7)));
    expect(judged.message).toBe(
      '支出决算表 合计 合计 100000.01元，应当等于 支出决算表 201 合计 30000.00元 + 支出决算表 208 合计 70000.00元，相差 0.01元',
    );
  });

  it('is in 万元 as printed where the values were published', () => {
    const judged = judgeEquation('test', two, viewOf(wan(10, 3, 6), 'wan2'));
    expect(judged.message).toMatch(/^支出决算表 合计 合计 10\.00万元，应当等于 .*，相差 1\.00万元$/);
  });
});

it('names what is missing', () => {
  const judged = judgeEquation('test', parts, viewOf(wan(10, 3, 3)));
  expect(judged).toMatchObject({ state: 'not-enough-data', message: '没有“支出决算表 221 合计”' });
});

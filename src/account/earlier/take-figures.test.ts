import { describe, expect, it } from 'vitest';
import { day, fen } from '#base/kernel/index.ts';
import { earlierFacts } from './facts.ts';
import { decideNoAccount, decideTake, type TakeInput } from './take-figures.ts';
import type { ReadEarlier } from './types.ts';
import { keyOf, wanted } from './wanted.ts';

const [TOTAL = '', GRANT = ''] = wanted.map(keyOf);
const around = { today: day('2026-12-01'), ownYears: [2025] };
const input = (changes: Partial<TakeInput> = {}): TakeInput => ({
  year: 2024,
  source: '2024年度本局部门决算',
  amounts: { [TOTAL]: '693.15' },
  file: null,
  read: null,
  ...changes,
});
const codes = (result: ReturnType<typeof decideTake>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);
const figures = (result: ReturnType<typeof decideTake>) =>
  result.ok ? result.value.flatMap((fact) => earlierFacts.read('account/figures-taken', fact).figures) : [];

const read: ReadEarlier = {
  year: 2024,
  unit: '测试局',
  isFinal: true,
  figures: [
    { key: TOTAL, value: fen(693_150_000), half: 5_000, place: '第3页　总计', why: '' },
    { key: GRANT, value: null, half: 0, place: '', why: '文件里没有找到这张表' },
  ],
};

describe('a figure of an earlier year', () => {
  it('is taken with the exactness of its digits', () => {
    expect(figures(decideTake(input(), around))).toEqual([
      { key: TOTAL, value: 693_150_000, half: 5_000, how: 'typed', place: '' },
    ]);
    const exact = input({ amounts: { [TOTAL]: '693.154321' } });
    expect(figures(decideTake(exact, around))).toMatchObject([{ value: 693_154_321, half: 0 }]);
  });

  it('that the reader found keeps its place; another amount is typed', () => {
    const file = { name: '决算.pdf', sha256: 'a' };
    const taken = decideTake(input({ file, read, amounts: { [TOTAL]: '693.15', [GRANT]: '600' } }), around);
    expect(figures(taken)).toMatchObject([
      { key: TOTAL, how: 'read', place: '第3页　总计' },
      { key: GRANT, how: 'typed', place: '' },
    ]);
    const other = decideTake(input({ file, read, amounts: { [TOTAL]: '693.16' } }), around);
    expect(figures(other)).toMatchObject([{ how: 'typed' }]);
  });

  it('that the document lacks is left out, and is no nought', () => {
    const taken = decideTake(input({ amounts: { [TOTAL]: '1', [GRANT]: ' ' } }), around);
    expect(figures(taken)).toHaveLength(1);
  });

  it('is refused without a source, without any figure, below nought and when it is no amount', () => {
    expect(codes(decideTake(input({ source: ' ' }), around))).toEqual(['earlier/no-source']);
    expect(codes(decideTake(input({ amounts: {} }), around))).toEqual(['earlier/no-figure']);
    expect(codes(decideTake(input({ amounts: { [TOTAL]: '-1' } }), around))).toEqual(['earlier/negative']);
    expect(codes(decideTake(input({ amounts: { [TOTAL]: '一万' } }), around))).toEqual([
      'kernel/not-an-amount',
    ]);
  });

  it('is refused of a year of the own books, of one that is not over, and from a wrong file', () => {
    expect(codes(decideTake(input({ year: 2025 }), around))).toEqual(['earlier/own-books']);
    expect(codes(decideTake(input({ year: 2026 }), around))).toEqual(['earlier/year-not-over']);
    const wrong = { ...read, year: 2023, isFinal: false };
    expect(codes(decideTake(input({ read: wrong }), around))).toEqual([
      'earlier/wrong-year',
      'earlier/not-final',
    ]);
  });
});

describe('a year without an account', () => {
  it('is told with its reason', () => {
    const told = decideNoAccount({ year: 2024, reason: ' 2025年3月新设立 ' }, around);
    expect(told.ok && told.value[0]?.payload).toEqual({ year: 2024, reason: '2025年3月新设立' });
    const without = decideNoAccount({ year: 2024, reason: '' }, around);
    expect(without.ok ? [] : without.problems.map(({ code }) => code)).toEqual(['earlier/no-reason']);
  });
});

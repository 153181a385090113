import { describe, expect, it } from 'vitest';
import { cellsOfChars, type Frame } from './pdf-overflow.ts';
import type { Char } from './pdf-page.ts';

/** Characters of ten points from `x`, the line's box from `y` on. */
const line = (text: string, x: number, y: number): Char[] =>
  [...text].map((char, i) => ({ text: char, x0: x + i * 10, x1: x + i * 10 + 10, y0: y, y1: y + 10 }));

function texts(chars: readonly Char[], frames: readonly Frame[]): string[] {
  const at = (x: number, y: number) =>
    frames.findIndex(([x0, y0, x1, y1]) => x >= x0 && x < x1 && y >= y0 && y < y1);
  return cellsOfChars(chars, frames, at).map((own) => own.map((c) => c.text).join(''));
}

const rows = (...tops: number[]): Frame[] => tops.map((y) => [0, y, 60, y + 12]);

describe('labels of several lines in a row that is too low for them', () => {
  it('stay whole in the row that they are centred in', () => {
    // three lines around the middle of the second row reach into the first row and the third, which has its own code
    const chars = [
      ...line('甲', 0, 1),
      ...line('丙', 0, 25),
      ...line('功能分类', 10, 1.5),
      ...line('科目', 10, 13),
      ...line('编码', 10, 24.5),
    ];
    expect(texts(chars, rows(0, 12, 24))).toEqual(['甲', '功能分类科目编码', '丙']);
  });

  it('stay whole below a wide head, over an empty field', () => {
    const frames: Frame[] = [
      [0, 0, 200, 12],
      [0, 12, 60, 24],
      [0, 24, 60, 36],
    ];
    const chars = [
      ...line('支出', 90, 1),
      ...line('政府基金', 10, 1.5),
      ...line('预算财政', 10, 13),
      ...line('拨款', 10, 24.5),
    ];
    expect(texts(chars, frames)).toEqual(['支出', '政府基金预算财政拨款', '']);
  });

  it('do not run into the next row’s label that is printed over them', () => {
    const chars = [
      ...line('二政府性基金', 0, 7),
      ...line('收入', 0, 19),
      ...line('三国有资本收', 0, 19),
      ...line('入', 0, 31),
    ];
    expect(texts(chars, rows(0, 12, 24, 36))).toEqual(['', '二政府性基金收入', '三国有资本收入', '']);
  });

  it('are not made of the labels of rows that have nothing else', () => {
    const chars = [...line('外交支出', 0, 1), ...line('国防支出', 0, 13), ...line('教育支出', 0, 25)];
    expect(texts(chars, rows(0, 12, 24))).toEqual(['外交支出', '国防支出', '教育支出']);
  });

  it('end with their own cell, also where the next one begins on the same line', () => {
    const frames: Frame[] = [
      [0, 0, 120, 12],
      [0, 12, 60, 24],
      [60, 12, 120, 24],
    ];
    const chars = [...line('三公经费', 30, 1), ...line('合计', 10, 13), ...line('接待', 80, 13)];
    expect(texts(chars, frames)).toEqual(['三公经费', '合计', '接待']);
  });

  it('are not made of a head and the head of two lines below it, set to the top of its cell', () => {
    const frames: Frame[] = [
      [0, 0, 120, 12],
      [0, 12, 60, 48],
      [60, 12, 120, 48],
    ];
    const chars = [
      ...line('三公经费', 0, 1),
      ...line('公务用车', 0, 13),
      ...line('购置', 0, 25),
      ...line('接待', 80, 13),
    ];
    expect(texts(chars, frames)).toEqual(['三公经费', '公务用车购置', '接待']);
  });
});

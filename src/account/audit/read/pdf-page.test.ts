import { describe, expect, it } from 'vitest';
import { type Char, tallFonts } from './pdf-page.ts';

const char = (text: string, width: number, height: number): Char => ({
  text,
  x0: 0,
  x1: width,
  y0: 0,
  y1: height,
});

describe('fonts with boxes far taller than their letters', () => {
  it('are told by their Chinese characters, which are as wide as high', () => {
    // ten points: a usual font, and one whose box is 2.86 times as high (LibreOffice with a fallback font)
    expect([...tallFonts([char('元', 10, 14.4), char('元', 10, 28.6), char('5', 5, 12.8)])]).toEqual([
      [286, 10],
    ]);
  });

  it('are told by a digit where they have no Chinese character', () => {
    expect([...tallFonts([char('5', 5, 28.6), char('.', 2.5, 12.8), char('1', 5, 12.8)])]).toEqual([
      [286, 10],
    ]);
  });
});

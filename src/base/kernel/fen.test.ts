import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Fen,
  fen,
  formatWan,
  formatYuan,
  parseWan,
  parseYuan,
  showYuan,
  sumFen,
  wanHundredths,
} from './fen.ts';

const amounts = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 }).map(fen);

function codes(text: string, parse = parseYuan): string[] {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems.map((problem) => problem.code);
}

describe('reading yuan', () => {
  it.each([
    ['0', 0],
    ['1234.5', 123_450],
    ['1,234,567.89', 123_456_789],
    ['-0.19', -19],
    [' 0.01 ', 1],
    ['0.1', 10],
    ['１２３４．５', 123_450],
    ['1，234.50', 123_450],
    ['¥1234', 123_400],
    ['￥ 1,234.50元', 123_450],
    ['人民币１２元', 1_200],
    ['-¥0.19', -19],
    ['−0.19', -19],
    ['\u202d1234.5\u202c', 123_450],
  ])('%s', (text, expected) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    '',
    '.5',
    '1.',
    '1e3',
    '12,34',
    '12，34',
    '¥',
    '元',
    '1万',
    '--1',
    '1 000',
    'NaN',
    '9'.repeat(50),
  ])('refuses “%s” (kernel/not-an-amount)', (text) => {
    expect(codes(text)).toEqual(['kernel/not-an-amount']);
  });

  it('refuses a third decimal rather than rounding it (kernel/too-many-decimals)', () => {
    expect(codes('12.345')).toEqual(['kernel/too-many-decimals']);
    expect(codes('12.340')).toEqual(['kernel/too-many-decimals']);
  });

  it('refuses what an integer cannot hold exactly (kernel/amount-too-large)', () => {
    expect(parseYuan('90071992547409.91').ok).toBe(true);
    expect(codes('90071992547409.92')).toEqual(['kernel/amount-too-large']);
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseYuan(formatYuan(amount))).toEqual({ ok: true, value: amount });
        expect(parseYuan(showYuan(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });
});

describe('万元', () => {
  it('is read to the fen', () => {
    expect(parseWan('693.15')).toEqual({ ok: true, value: 693_150_000 });
    expect(parseWan('６９３．１５万元')).toEqual({ ok: true, value: 693_150_000 });
    expect(codes('693.15元', parseWan)).toEqual(['kernel/not-an-amount']);
    expect(parseWan('0.000001')).toEqual({ ok: true, value: 1 });
    expect(codes('0.0000001', parseWan)).toEqual(['kernel/too-many-decimals']);
  });

  it.each([
    [693_150_000, '693.15'],
    [4_999, '0.00'],
    [5_000, '0.01'],
    [14_999, '0.01'],
    [15_000, '0.02'],
    [-5_000, '-0.01'],
    [-4_999, '0.00'],
  ])('is published half-up: %i fen as %s', (amount, text) => {
    expect(formatWan(amount as Fen)).toBe(text);
  });

  it('is never further than half of its last place from the exact amount', () => {
    fc.assert(fc.property(amounts, (amount) => Math.abs(wanHundredths(amount) * 10_000 - amount) <= 5_000));
  });
});

describe('fen', () => {
  it('takes no fraction: that would be a defect', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  });

  it('knows one zero', () => expect(Object.is(fen(-0), 0)).toBe(true));
});

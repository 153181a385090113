import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { fee } from './fee.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  fee.find(goodItem(changes)).map((problem) => problem.code);

describe('fees', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'free, but paid on line',
      { fee: { charged: false, basis: null, onlinePay: true } },
      'items/free-but-paid',
    ],
    [
      'charged without a basis',
      { fee: { charged: true, basis: ' ', onlinePay: true } },
      'items/fee-without-basis',
    ],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([['charged by a law', { fee: { charged: true, basis: '测试条例第二条', onlinePay: true } }]])(
    'may be: %s',
    (_what, changes) => {
      expect(codes(changes)).toEqual([]);
    },
  );
});

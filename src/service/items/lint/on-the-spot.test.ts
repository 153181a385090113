import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { onTheSpot } from './on-the-spot.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  onTheSpot.find(goodItem(changes)).map((problem) => problem.code);

describe('即办 ⇔ 即办件', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ["an hour's work called a promise", { limits: { statutory: 20, promised: 1 } }, 'items/on-the-spot'],
    ['five days called on the spot', { handling: '1' }, 'items/on-the-spot'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['an on-the-spot item of nought days', { handling: '1', limits: { statutory: 0, promised: 0 } }],
    ['an item without a promise, which another rule tells', { limits: { statutory: 20, promised: null } }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

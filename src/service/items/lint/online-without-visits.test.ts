import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { onlineWithoutVisits } from './online-without-visits.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  onlineWithoutVisits.find(goodItem(changes)).map((problem) => problem.code);

describe('wholly on line', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([['with a visit', { visits: 1, visitReason: '核验' }, 'items/online-with-visits']])(
    'are not: %s',
    (_what, changes, code) => {
      expect(codes(changes)).toEqual([code]);
    },
  );

  it.each([
    ['a visit with less depth', { depth: 3, visits: 1 }],
    ['an unknown depth', { depth: null, visits: 1 }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { basis } from './basis.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  basis.find(goodItem(changes)).map((problem) => problem.code);

describe('the basis', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['none', { basis: [] }, 'items/no-basis'],
    ['an empty one', { basis: [' '] }, 'items/no-basis'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });
});

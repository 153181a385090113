import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { special } from './special.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  special.find(goodItem(changes)).map((problem) => problem.code);

describe('special procedures', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    [
      'an inspection of the place',
      { special: { kinds: ['现场勘查'], days: 5 } },
      'items/special-outside-law',
    ],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['those of the article', { special: { kinds: ['听证', '检疫'], days: 5 } }],
    [
      'another kind of item, to which the article does not apply',
      { type: '07', special: { kinds: ['公示'], days: 5 } },
    ],
    ['none', { special: null }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

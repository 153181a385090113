import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { visits } from './visits.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  visits.find(goodItem(changes)).map((problem) => problem.code);

describe('visits', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['no number', { visits: null }, 'items/visits-missing'],
    ['a visit without a reason', { visits: 1 }, 'items/visits-unexplained'],
    ['no visit, nothing on line, no post', { online: false, forms: ['1'] }, 'items/no-way-in'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['a visit with its reason', { visits: 1, visitReason: '核验原件' }],
    ['no visit, nothing on line, but the post', { online: false, forms: ['1', '4'] }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

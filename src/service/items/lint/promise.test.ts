import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { promise } from './promise.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  promise.find(goodItem(changes)).map((problem) => problem.code);

describe('the promise', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['a promise longer than the law', { limits: { statutory: 4, promised: 5 } }, 'items/promise-over-law'],
    ['no promise', { limits: { statutory: 20, promised: null } }, 'items/no-promise'],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['a promise as long as the law', { limits: { statutory: 5, promised: 5 } }],
    ['a promise where the law is silent', { limits: { statutory: null, promised: 5 } }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

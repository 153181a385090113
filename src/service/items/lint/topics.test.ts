import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { topics } from './topics.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  topics.find(goodItem(changes)).map((problem) => problem.code);

describe('topics', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['persons without a topic', { topics: { person: [], organisation: ['农林牧渔'] } }, 'items/topics-unfit'],
    ['a topic for organisations that are not served', { targets: ['1'] }, 'items/topics-unfit'],
    [
      'organisations without a topic',
      { topics: { person: ['农林牧渔'], organisation: [] } },
      'items/topics-unfit',
    ],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([['persons only', { targets: ['1'], topics: { person: ['农林牧渔'], organisation: [] } }]])(
    'may be: %s',
    (_what, changes) => {
      expect(codes(changes)).toEqual([]);
    },
  );
});

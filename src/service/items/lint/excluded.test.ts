import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { excluded } from './excluded.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  excluded.find(goodItem(changes)).map((problem) => problem.code);

describe('excluded kinds', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([['taken in in a village', { excluded: 'marriage' }, 'items/excluded-everywhere']])(
    'are not: %s',
    (_what, changes, code) => {
      expect(codes(changes)).toEqual([code]);
    },
  );

  it.each([['taken in in the district hall', { excluded: 'marriage', intake: ['district'] as const }]])(
    'may be: %s',
    (_what, changes) => {
      expect(codes(changes)).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { stepsWithinPromise } from './steps-within-promise.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  stepsWithinPromise.find(goodItem(changes)).map((problem) => problem.code);

describe('the days of the steps', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([['more than the promise', { steps: [{ name: '审核', days: 6 }] }, 'items/steps-over-promise']])(
    'are not: %s',
    (_what, changes, code) => {
      expect(codes(changes)).toEqual([code]);
    },
  );

  it.each([
    [
      'as many as the promise, and delivery after it',
      {
        steps: [
          { name: '审核', days: 5 },
          { name: '送达', days: 10 },
        ],
      },
    ],
    ['unknown days', { steps: [{ name: '审核', days: null }] }],
    ['no promise', { limits: { statutory: 20, promised: null } }],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

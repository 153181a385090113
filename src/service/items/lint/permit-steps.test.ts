import { describe, expect, it } from 'vitest';
import { goodItem } from '../testing.ts';
import { permitSteps } from './permit-steps.ts';

const codes = (changes: Parameters<typeof goodItem>[0]) =>
  permitSteps.find(goodItem(changes)).map((problem) => problem.code);

describe('the steps of a permit', () => {
  it('may be as in a good item', () => {
    expect(codes({})).toEqual([]);
  });

  it.each([
    ['none', { steps: [] }, 'items/permit-steps'],
    [
      'no delivery',
      { steps: ['受理', '审核', '审批', '办结'].map((name) => ({ name, days: 1 })) },
      'items/permit-steps',
    ],
  ])('are not: %s', (_what, changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  it.each([
    ['a public service without any', { type: '20', steps: [] }],
    [
      'longer names',
      { steps: ['窗口受理', '审核', '领导审批', '办结', '送达'].map((name) => ({ name, days: null })) },
    ],
  ])('may be: %s', (_what, changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { drafted, play } from './testing.ts';

const tolerated = [
  ...drafted,
  ['2020-09-25', 'clerk', { do: 'receive', materials: [{ name: '申请书', digest: 'd1' }] }],
  [
    '2020-09-28',
    'clerk',
    { do: 'accept', tolerate: [{ name: '说明', until: day('2020-10-12') }], onPromise: false },
  ],
] as const;

describe('supply', () => {
  it('brings the tolerated paper and moves no day', () => {
    const { state, clock } = play([
      ...tolerated,
      ['2020-10-09', 'applicant', { do: 'supply', materials: [{ name: '说明', digest: 'd2' }] }],
    ]);
    expect(state).toMatchObject({ tolerated: {}, materials: { 说明: 'd2' } });
    expect(clock?.promisedDue).toBe('2020-10-19');
  });

  it('takes no paper that the item does not ask for', () => {
    const materials = [{ name: '房产证', digest: 'x' }];
    expect(play([...tolerated, ['2020-10-09', 'clerk', { do: 'supply', materials }]]).refused).toEqual([
      'cases/unknown-material',
    ]);
  });
});

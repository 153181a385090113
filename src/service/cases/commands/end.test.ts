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
const end = (on: string, reason = '说明没有补交') =>
  play([...tolerated, [on, 'reviewer', { do: 'end', reason }]]);

describe('end', () => {
  it('ends a case whose tolerated paper has not followed by its day', () => {
    expect(end('2020-10-13')).toMatchObject({ state: { status: 'ended' }, clock: { light: 'done' } });
  });

  it('not on that day yet, and not without a reason', () => {
    expect(end('2020-10-12').refused).toEqual(['cases/not-due-yet']);
    expect(end('2020-10-13', '').refused).toEqual(['cases/words-missing']);
  });
});

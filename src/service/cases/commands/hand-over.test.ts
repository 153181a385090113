import { describe, expect, it } from 'vitest';
import { accepted, drafted, play, received } from './testing.ts';

describe('hand-over', () => {
  it('gives a draft or a case to a colleague and moves no day', () => {
    expect(play([...drafted, ['2020-09-26', 'clerk', { do: 'hand-over', to: '同事' }]]).state?.handler).toBe(
      '同事',
    );
    expect(play([...accepted, ['2020-10-09', 'reviewer', { do: 'hand-over', to: '同事' }]])).toMatchObject({
      state: { status: 'accepted', handler: '同事' },
      clock: { promisedDue: '2020-10-19' },
    });
  });

  it('needs somebody else', () => {
    expect(play([...received, ['2020-10-09', 'clerk', { do: 'hand-over', to: 'clerk' }]]).refused).toEqual([
      'cases/nobody',
    ]);
    expect(play([...accepted, ['2020-10-09', 'clerk', { do: 'hand-over', to: '' }]]).refused).toEqual([
      'cases/nobody',
    ]);
  });
});

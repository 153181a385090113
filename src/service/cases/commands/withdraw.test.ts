import { describe, expect, it } from 'vitest';
import { accepted, granted, play } from './testing.ts';

describe('withdraw', () => {
  it('ends the case at the applicant’s word, also while it is reviewed', () => {
    expect(
      play([...accepted, ['2020-10-09', 'applicant', { do: 'withdraw', reason: '不办了' }]]),
    ).toMatchObject({
      state: { status: 'withdrawn' },
      clock: { light: 'done', workingDaysLeft: null },
    });
  });

  it('is not the clerk’s, owes no reason, and comes before the decision', () => {
    const withdraw = { do: 'withdraw', reason: '不办了' } as const;
    expect(play([...accepted, ['2020-10-09', 'clerk', withdraw]]).refused).toEqual(['cases/not-yours']);
    const silent = play([...accepted, ['2020-10-09', 'applicant', { ...withdraw, reason: ' ' }]]);
    expect([silent.refused, silent.facts.at(-1)?.payload]).toMatchObject([[], { reason: '' }]);
    expect(play([...granted, ['2020-10-13', 'applicant', withdraw]]).refused).toEqual(['cases/not-now']);
  });
});

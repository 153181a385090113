import { describe, expect, it } from 'vitest';
import { play, stopped } from './testing.ts';

const resume = (outcome: string) => play([...stopped, ['2020-10-14', 'reviewer', { do: 'resume', outcome }]]);

describe('resume', () => {
  it('lets the days count again', () => {
    expect(resume('鉴定合格')).toMatchObject({
      state: { status: 'accepted' },
      clock: { promisedDue: '2020-10-21', statutoryDue: '2020-11-04' },
    });
  });

  it('tells the outcome', () => {
    expect(resume('').refused).toEqual(['cases/words-missing']);
  });
});

import { describe, expect, it } from 'vitest';
import { closed, play } from './testing.ts';

const rated = [...closed, ['2020-10-15', 'applicant', { do: 'rate', grade: 1 }]] as const;

describe('rate', () => {
  it('is once a service, from 1 to 5', () => {
    expect(play(rated).state?.rating).toBe(1);
    expect(play([...rated, ['2020-10-16', 'applicant', { do: 'rate', grade: 5 }]]).refused).toEqual([
      'cases/rated-already',
    ]);
    expect(play([...closed, ['2020-10-15', 'applicant', { do: 'rate', grade: 6 }]]).refused).toEqual([
      'cases/bad-grade',
    ]);
  });

  it('is not the clerk’s', () => {
    expect(play([...closed, ['2020-10-15', 'clerk', { do: 'rate', grade: 1 }]]).refused).toEqual([
      'cases/not-yours',
    ]);
  });
});

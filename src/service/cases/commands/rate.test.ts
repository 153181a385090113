import { describe, expect, it } from 'vitest';
import { rate, ratingReasons } from './rate.ts';
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

  it('takes a reason of a few and a digest of words, and remembers its day', () => {
    const words = 'a'.repeat(64);
    const bad = { do: 'rate', grade: 5, reason: '办得太慢', words } as const;
    const { state, facts } = play([...closed, ['2020-10-15', 'applicant', bad]]);
    expect(state).toMatchObject({ rating: 5, ratedOn: '2020-10-15' });
    expect(facts.at(-1)?.payload).toMatchObject({ grade: 5, reason: '办得太慢', words });
    expect(ratingReasons).toContain('态度不好');
  });

  it('promises from home only what happens: it is read, and whoever wants a call says so', () => {
    const { page } = rate.home ?? {};
    const about = typeof page === 'object' ? page.about('老年证') : '';
    expect(about).toContain('负责人');
    expect(about).not.toContain('回访');
  });
});

import { describe, expect, it } from 'vitest';
import { closed, play } from './testing.ts';

describe('archive', () => {
  it('closes the case for good', () => {
    const archived = [...closed, ['2020-11-02', 'clerk', { do: 'archive' }]] as const;
    expect(play(archived).state?.status).toBe('archived');
    expect(
      play([...archived, ['2020-11-03', 'reviewer', { do: 'correct-result', what: '地址' }]]).refused,
    ).toEqual(['cases/not-now']);
  });
});

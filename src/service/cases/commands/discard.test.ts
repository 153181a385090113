import { describe, expect, it } from 'vitest';
import { drafted, play } from './testing.ts';

describe('discard', () => {
  it('ends a draft for good', () => {
    const gone = [...drafted, ['2020-09-26', 'applicant', { do: 'discard' }]] as const;
    expect(play(gone)).toMatchObject({
      state: { status: 'discarded', documents: [] },
      clock: { light: 'done' },
    });
    expect(play([...gone, ['2020-09-26', 'applicant', { do: 'submit' }]]).refused).toEqual(['cases/not-now']);
  });
});

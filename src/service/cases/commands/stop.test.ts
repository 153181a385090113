import { describe, expect, it } from 'vitest';
import { accepted, play, stopped } from './testing.ts';

const stop = (ground: string, days = 5) =>
  play([...accepted, ['2020-10-12', 'reviewer', { do: 'stop', for: ground, days }]]);

describe('stop', () => {
  it('pauses both limits and tells the applicant in writing', () => {
    const { state, clock } = play(stopped);
    expect(state?.status).toBe('stopped');
    expect(state?.documents.at(-1)?.kind).toBe('special');
    expect(clock).toMatchObject({ promisedDue: null, statutoryDue: null, light: 'paused' });
  });

  it('only for what the law or the item lists', () => {
    expect(stop('现场勘查').refused).toEqual([]);
    expect(stop('公示').refused).toEqual(['cases/special-not-listed']);
  });

  it('says how long', () => {
    expect(stop('鉴定', 0).refused).toEqual(['cases/no-days']);
  });
});

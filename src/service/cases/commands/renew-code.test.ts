import { describe, expect, it } from 'vitest';
import { accepted, closed, drafted, play } from './testing.ts';

describe('renew-code', () => {
  it('changes nothing of the case and says nothing of the code', () => {
    const { state, facts } = play([...accepted, ['2020-10-09', 'clerk', { do: 'renew-code' }]]);
    expect(state).toEqual(play(accepted).state);
    expect(facts.at(-1)).toEqual({ kind: 'case/renew-code', payload: { on: '2020-10-09', by: 'clerk' } });
  });

  it('is possible until the archive, for who sees the applicant’s card', () => {
    for (const life of [drafted, closed])
      expect(play([...life, ['2020-10-16', 'clerk', { do: 'renew-code' }]]).refused).toEqual([]);
    expect(play([...accepted, ['2020-10-16', 'reviewer', { do: 'renew-code' }]]).refused).toEqual([
      'cases/not-yours',
    ]);
    const gone = [...drafted, ['2020-09-26', 'clerk', { do: 'discard' }]] as const;
    const archived = [...closed, ['2020-10-15', 'clerk', { do: 'archive' }]] as const;
    for (const life of [gone, archived])
      expect(play([...life, ['2020-10-16', 'clerk', { do: 'renew-code' }]]).refused).toEqual([
        'cases/not-now',
      ]);
  });
});

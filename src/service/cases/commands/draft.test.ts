import { describe, expect, it } from 'vitest';
import { draft } from './draft.ts';
import { drafted, online, play, terms } from './testing.ts';

describe('draft', () => {
  it('pins the version and starts no time', () => {
    const { state, clock } = play(drafted);
    expect(state).toMatchObject({
      status: 'draft',
      terms,
      channel: 'window',
      applicant: 'p1',
      handler: 'clerk',
      clock: [],
    });
    expect(clock).toMatchObject({ noticeDue: null, light: 'green' });
    expect(play(online).state?.materials).toEqual({ 申请书: 'd1', 说明: 'd2' });
  });

  it('takes no paper that the item does not ask for, and happens once', () => {
    const [[on, who, first]] = drafted as [(typeof drafted)[number]];
    const wrong = { ...first, materials: [{ name: '房产证', digest: 'x' }] } as typeof first;
    expect(play([[on, who, wrong]]).refused).toEqual(['cases/unknown-material']);
    expect(play([...drafted, [on, who, first]]).refused).toEqual(['cases/exists']);
    expect(play([[on, 'decider', first]]).refused).toEqual(['cases/not-yours']);
  });

  it('needs an item and a number', () => {
    const input = {
      do: 'draft',
      channel: 'window',
      applicant: 'p1',
      site: '430212106201',
      answers: 'a',
      materials: [],
    } as const;
    const result = draft.begin(input, { terms: null, number: null } as never);
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(['cases/no-item']);
  });
});

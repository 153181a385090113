import { describe, expect, it } from 'vitest';
import { play, received } from './testing.ts';

const notified = [...received, ['2020-09-28', 'clerk', { do: 'notify', missing: ['照片'] }]] as const;

describe('supplement', () => {
  it('is a new receipt with five days of its own', () => {
    const materials = [{ name: '照片', digest: 'd3' }];
    const { state, clock } = play([
      ...notified,
      ['2020-10-12', 'applicant', { do: 'supplement', materials }],
    ]);
    expect(state).toMatchObject({ status: 'received', missing: [], materials: { 照片: 'd3', 申请书: 'd1' } });
    expect(state?.documents.at(-1)?.number).toBe('(渌)许收字〔2020〕第0002号');
    expect(clock?.noticeDue).toBe('2020-10-19');
  });

  it('may correct answers of the form, with or without materials', () => {
    const asked = [
      ...received,
      ['2020-09-28', 'clerk', { do: 'notify', missing: [], fields: ['species'] }],
    ] as const;
    expect(play(asked).state).toMatchObject({ asked: ['species'], answers: 'a1' });
    const { state, facts } = play([
      ...asked,
      ['2020-10-12', 'applicant', { do: 'supplement', materials: [], answers: 'a2' }],
    ]);
    expect(state).toMatchObject({ status: 'received', answers: 'a2' });
    expect(state).not.toHaveProperty('asked');
    // the answers before are still named
    expect(facts[0]?.payload).toMatchObject({ answers: 'a1' });
  });

  it('takes no paper that the item does not ask for', () => {
    const materials = [{ name: '房产证', digest: 'x' }];
    expect(play([...notified, ['2020-10-12', 'clerk', { do: 'supplement', materials }]]).refused).toEqual([
      'cases/unknown-material',
    ]);
  });
});

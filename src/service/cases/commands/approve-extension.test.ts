import { describe, expect, it } from 'vitest';
import { accepted, play } from './testing.ts';

const asked = [
  ...accepted,
  ['2020-10-12', 'reviewer', { do: 'ask-extension', days: 5, reason: '核实' }],
] as const;
const approved = [...asked, ['2020-10-13', 'director', { do: 'approve-extension' }]] as const;

describe('approve-extension', () => {
  it('moves both due days and gives the applicant a paper', () => {
    const { state, clock } = play(approved);
    expect(state?.extensionAsked).toBeNull();
    expect(state?.documents.at(-1)?.kind).toBe('extension');
    expect(clock).toMatchObject({ promisedDue: '2020-10-26', statutoryDue: '2020-11-09' });
  });

  it('is the director’s, must have been asked for, and comes in time', () => {
    expect(play([...asked, ['2020-10-13', 'reviewer', { do: 'approve-extension' }]]).refused).toEqual([
      'cases/not-yours',
    ]);
    expect(play([...accepted, ['2020-10-13', 'director', { do: 'approve-extension' }]]).refused).toEqual([
      'cases/extension-not-asked',
    ]);
    expect(play([...asked, ['2020-11-03', 'director', { do: 'approve-extension' }]]).refused).toEqual([
      'extend-late',
    ]);
  });

  it('of joint handling by up to 15 days, with the approval of the government’s director', () => {
    const joint = { joint: true, statutory: 45, promised: 20 };
    const asks = (days: number) =>
      [...accepted, ['2020-10-12', 'reviewer', { do: 'ask-extension', days, reason: '核实' }]] as const;
    const approves = (approval?: string) =>
      play(
        [
          ...asks(15),
          [
            '2020-10-13',
            'director',
            { do: 'approve-extension', ...(approval !== undefined && { approval }) },
          ],
        ],
        joint,
      );
    expect(play(asks(16), joint).refused).toEqual(['extend-too-long']);
    expect(approves().refused).toEqual(['cases/no-government-approval']);
    expect(approves(' ').refused).toEqual(['cases/no-government-approval']);
    const { facts, clock } = approves('渌政办函〔2020〕8号');
    expect(facts.at(-1)?.payload).toMatchObject({ approval: '渌政办函〔2020〕8号' });
    // accepted on 28 September: 35 working days from 29 September, and 60, with the eight days off in October
    expect(clock).toMatchObject({ promisedDue: '2020-11-23', statutoryDue: '2020-12-28' });
  });

  it('happens once', () => {
    const again = [
      ...approved,
      ['2020-10-14', 'reviewer', { do: 'ask-extension', days: 5, reason: '再核实' }],
    ] as const;
    expect(play(again).refused).toEqual(['extend-twice']);
  });
});

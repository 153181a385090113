import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { accepted, drafted, granted, play, reviewed } from './testing.ts';

const decide = (grant: boolean, reason = '') => ({ do: 'decide', grant, reason }) as const;

describe('decide', () => {
  it('for: gives the decision and ten days to deliver', () => {
    const { state, clock } = play(granted);
    expect(state).toMatchObject({ status: 'granted', decision: { grant: true, on: '2020-10-12' } });
    expect(state?.documents.at(-1)).toEqual({
      kind: 'grant',
      number: '(渌)许准字〔2020〕第0001号',
      sequence: 1,
      on: '2020-10-12',
    });
    expect(clock).toMatchObject({ deliverBy: '2020-10-26', light: 'done' });
  });

  it('goes straight to delivery where there is nothing to make', () => {
    expect(play(granted, { resultName: null }).state?.status).toBe('made');
  });

  it('against: with reasons', () => {
    const against = [...reviewed, ['2020-10-12', 'decider', decide(false, '不符合第三条')]] as const;
    expect(play(against)).toMatchObject({ state: { status: 'rejected', decision: { grant: false } } });
    expect(play([...reviewed, ['2020-10-12', 'decider', decide(false)]]).refused).toEqual([
      'cases/words-missing',
    ]);
  });

  it('follows a review by somebody else, unless it is done on the spot', () => {
    expect(play([...accepted, ['2020-10-12', 'decider', decide(true)]]).refused).toEqual(['cases/no-review']);
    expect(play([...reviewed, ['2020-10-12', 'decider:reviewer', decide(true)]]).refused).toEqual([
      'cases/same-person',
    ]);
    expect(
      play([...reviewed, ['2020-10-12', 'decider:reviewer', decide(true)]], { promised: 1 }).refused,
    ).toEqual([]);
  });

  it('for only when the tolerated papers are in; against without them', () => {
    const open = [
      ...drafted,
      ['2020-09-25', 'clerk', { do: 'receive', materials: [{ name: '申请书', digest: 'd1' }] }],
      [
        '2020-09-28',
        'clerk',
        { do: 'accept', tolerate: [{ name: '说明', until: day('2020-10-12') }], onPromise: false },
      ],
      [
        '2020-10-09',
        'reviewer',
        { do: 'review', step: '审核', action: '通过', opinion: '可', onSite: false, second: null },
      ],
    ] as const;
    expect(play([...open, ['2020-10-12', 'decider', decide(true)]]).refused).toEqual([
      'cases/tolerated-missing',
    ]);
    expect(play([...open, ['2020-10-12', 'decider', decide(false, '不符合')]]).refused).toEqual([]);
  });
});

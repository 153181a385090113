import { describe, expect, it } from 'vitest';
import { papers, play, received, submitted } from './testing.ts';

const notified = (on: string, missing = ['照片']) =>
  play([...received, [on, 'clerk', { do: 'notify', missing }]]);

describe('notify', () => {
  it('is possible until the fifth day', () => {
    expect(notified('2020-10-09')).toMatchObject({
      state: { status: 'notified', missing: ['照片'], documents: [{ kind: 'receipt' }, { kind: 'notice' }] },
      clock: { noticeDue: null, deemed: false },
    });
  });

  it('is no longer possible after it: the case is accepted by silence', () => {
    expect(notified('2020-10-10').refused).toEqual(['cases/not-now']);
  });

  it('says what is missing', () => {
    expect(notified('2020-09-28', []).refused).toEqual(['cases/nothing-missing']);
  });

  it('names questions of the form in words, and none that the form does not ask', () => {
    const asking = (fields: string[]) =>
      play([...received, ['2020-09-28', 'clerk', { do: 'notify', missing: ['照片'], fields }]]);
    expect(asking(['species']).state).toMatchObject({
      missing: ['照片', '更正填写的“树种”'],
      asked: ['species'],
    });
    expect(asking(['income']).refused).toEqual(['cases/answer-unknown']);
  });
});

const returned = [
  ...submitted,
  ['2020-09-28', 'clerk', { do: 'pre-return', missing: ['说明没有签名', ' '] }],
] as const;

describe('pre-return', () => {
  it('is the one-time notice, with a number', () => {
    const { state, clock } = play(returned);
    expect(state).toMatchObject({ status: 'returned', missing: ['说明没有签名'] });
    expect(state?.documents).toEqual([
      { kind: 'notice', number: '(渌)许补字〔2020〕第0001号', sequence: 1, on: '2020-09-28' },
    ]);
    expect(clock?.noticeDue).toBeNull();
  });

  it('says what is missing', () => {
    expect(
      play([...submitted, ['2020-09-28', 'clerk', { do: 'pre-return', missing: [' '] }]]).refused,
    ).toEqual(['cases/nothing-missing']);
  });

  it('is followed by a supplement, which comes back to the pre-review', () => {
    const again = [
      ...returned,
      ['2020-10-12', 'applicant', { do: 'supplement', materials: papers }],
    ] as const;
    expect(play(again)).toMatchObject({
      state: { status: 'submitted', missing: [] },
      clock: { noticeDue: '2020-10-19' },
    });
  });
});

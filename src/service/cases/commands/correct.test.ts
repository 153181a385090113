import { describe, expect, it } from 'vitest';
import { play, received } from './testing.ts';

describe('correct', () => {
  it('mends a slip on the spot and moves nothing', () => {
    expect(
      play([...received, ['2020-09-25', 'applicant', { do: 'correct', what: '电话少写一位' }]]),
    ).toMatchObject({
      state: { status: 'received', corrections: 1 },
      clock: { noticeDue: '2020-10-09' },
    });
  });

  it('may correct answers of the form', () => {
    const answers = 'a2';
    expect(
      play([...received, ['2020-09-25', 'clerk', { do: 'correct', what: 'w1', answers }]]),
    ).toMatchObject({ state: { answers }, clock: { noticeDue: '2020-10-09' } });
  });

  it('says what', () => {
    expect(play([...received, ['2020-09-25', 'clerk', { do: 'correct', what: '' }]]).refused).toEqual([
      'cases/words-missing',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { play, submitted } from './testing.ts';

describe('submit', () => {
  it('is a receipt: the five days of the notice begin', () => {
    expect(play(submitted)).toMatchObject({
      state: { status: 'submitted' },
      clock: { noticeDue: '2020-10-09' },
    });
  });

  it('left lying for five days is accepted: nobody may send it back any more', () => {
    const late = [...submitted, ['2020-10-10', 'clerk', { do: 'pre-return', missing: ['照片'] }]] as const;
    expect(play(late).refused).toEqual(['cases/not-now']);
    const voucher = [
      ...submitted,
      ['2020-10-10', 'clerk', { do: 'accept', tolerate: [], onPromise: false }],
    ] as const;
    expect(play(voucher)).toMatchObject({
      state: { status: 'accepted' },
      clock: { acceptedOn: '2020-09-25', deemed: true, light: 'red' },
    });
  });
});

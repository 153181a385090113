import { describe, expect, it } from 'vitest';
import { play, received } from './testing.ts';

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
});

import { describe, expect, it } from 'vitest';
import { play, received } from './testing.ts';

const refuse = (on: string, reason = '请向区自然资源部门申请') =>
  play([...received, [on, 'clerk', { do: 'refuse', ground: 'not-ours', reason }]]);

describe('refuse', () => {
  it('turns the application away with a numbered decision', () => {
    expect(refuse('2020-09-28')).toMatchObject({
      state: { status: 'turned-away', documents: [{ kind: 'receipt' }, { kind: 'nonacceptance' }] },
      clock: { light: 'done' },
    });
  });

  it('gives its reason', () => {
    expect(refuse('2020-09-28', ' ').refused).toEqual(['cases/words-missing']);
  });

  it('is no longer possible after five days of silence', () => {
    expect(refuse('2020-10-10').refused).toEqual(['cases/not-now']);
  });
});

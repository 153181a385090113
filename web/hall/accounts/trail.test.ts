import { describe, expect, it } from 'vitest';
import { trailOf } from './trail.ts';

const queryOf = (text: string) => Object.fromEntries(new URLSearchParams(text));

describe('trailOf', () => {
  it('begins at the first page', () => {
    const first = trailOf({});
    expect([first.after, first.before, first.back()]).toEqual([0, 0, null]);
  });

  it('goes back the way it came', () => {
    const second = trailOf(queryOf(trailOf({}).onward(133, 20)));
    const third = trailOf(queryOf(second.onward(245, 20)));
    expect([third.after, third.before]).toEqual([245, 40]);
    const again = trailOf(queryOf(third.back() ?? ''));
    expect([again.after, again.before]).toEqual([133, 20]);
    expect(again.back()).toBe('');
  });

  it('stays short on a long way and still leads back', () => {
    let trail = trailOf({});
    for (let page = 1; page <= 100; page += 1) trail = trailOf(queryOf(trail.onward(page * 7, 20)));
    expect(trail.onward(7_000, 20).length).toBeLessThan(120);
    const back = trailOf(queryOf(trail.back() ?? ''));
    expect([back.after, back.before]).toEqual([99 * 7, 99 * 20]);
  });

  it('takes an address that somebody changed for the first page', () => {
    for (const after of ['-1', 'x', '1e9', '1'.repeat(40)])
      expect(trailOf({ after, before: '40', way: '0' })).toMatchObject({ after: 0, before: 0 });
  });
});

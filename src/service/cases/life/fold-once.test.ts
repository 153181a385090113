import { describe, expect, it } from 'vitest';
import { closed, drafted, play } from '../commands/testing.ts';
import type { CaseState } from '../types.ts';
import { foldOnce } from './fold-once.ts';
import { evolve } from './handle.ts';

describe('a fact that several follow', () => {
  const { facts } = play(closed);

  it('is folded once, to what evolve says', () => {
    let once: CaseState | null = null;
    let again: CaseState | null = null;
    let plain: CaseState | null = null;
    for (const fact of facts) {
      once = foldOnce(once, fact);
      again = foldOnce(again, { ...fact });
      plain = evolve(plain, fact);
      expect(again).toBe(once);
      expect(once).toEqual(plain);
    }
  });

  it('is folded anew onto another case', () => {
    const [draft, receive] = facts;
    const other = play(drafted).state;
    expect(foldOnce(other, receive!)).not.toBe(foldOnce(evolve(null, draft!), receive!));
    expect(foldOnce(other, receive!)).toEqual(evolve(other, receive!));
  });
});

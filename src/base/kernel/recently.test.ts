import { describe, expect, it } from 'vitest';
import { recently } from './recently.ts';

describe('what was kept recently', () => {
  const keys = Array.from({ length: 10 }, (_, index) => ({ index }));

  it('is there for the last so many, and gone after twice as many', () => {
    const kept = recently<object, number>(3);
    for (const [index, key] of keys.entries()) {
      kept.set(key, index);
      const found = keys.slice(0, index + 1).filter((one) => kept.get(one) !== undefined);
      expect(found.slice(-3)).toEqual(keys.slice(Math.max(0, index - 2), index + 1));
      expect(found.length).toBeLessThanOrEqual(6);
    }
    expect(kept.get(keys[0]!)).toBeUndefined();
  });

  it('is what was kept last under the key', () => {
    const kept = recently<string, number>(1);
    kept.set('a', 1);
    kept.set('a', 2);
    expect(kept.get('a')).toBe(2);
    kept.set('b', 3);
    kept.set('a', 4);
    expect([kept.get('a'), kept.get('b')]).toEqual([4, 3]);
  });
});

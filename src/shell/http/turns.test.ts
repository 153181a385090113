import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns of a network address', () => {
  it('are so many at once, each for itself, and given back once', () => {
    const turns = createTurns(2);
    const first = turns.take('10.0.0.1');
    expect(turns.take('10.0.0.1')).not.toBeNull();
    expect(turns.take('10.0.0.1')).toBeNull();
    expect(turns.take('10.0.0.2')).not.toBeNull();
    first?.();
    first?.();
    expect(turns.take('10.0.0.1')).not.toBeNull();
    expect(turns.take('10.0.0.1')).toBeNull();
  });
});

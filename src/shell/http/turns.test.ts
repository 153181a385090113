import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns of a network address', () => {
  it('are so many at once, each for itself, and given back once', () => {
    const turns = createTurns({ fromOne: 2, together: 10 });
    const first = turns.take('10.0.0.1');
    expect(turns.take('10.0.0.1')).not.toBeNull();
    expect(turns.take('10.0.0.1')).toBeNull();
    expect(turns.take('10.0.0.2')).not.toBeNull();
    first?.();
    first?.();
    expect(turns.take('10.0.0.1')).not.toBeNull();
    expect(turns.take('10.0.0.1')).toBeNull();
  });

  it('are so many altogether, from however many addresses', () => {
    const turns = createTurns({ fromOne: 2, together: 3 });
    const first = turns.take('10.0.0.1');
    for (const address of ['10.0.0.2', '10.0.0.3']) expect(turns.take(address)).not.toBeNull();
    expect(turns.take('10.0.0.4')).toBeNull();
    first?.();
    first?.();
    expect(turns.take('10.0.0.4')).not.toBeNull();
    expect(turns.take('10.0.0.5')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineFacts } from './define-facts.ts';

const facts = defineFacts({
  'door/opened': z.object({ by: z.string(), width: z.int().optional() }),
  'door/shut': z.object({ loud: z.boolean() }),
});

describe('the facts of a room', () => {
  it('are written as they are typed, and read as they were written', () => {
    const fact = facts.make('door/1', 'door/opened', { by: '甲' });
    expect(fact).toEqual({ stream: 'door/1', kind: 'door/opened', payload: { by: '甲' } });
    expect(facts.read('door/opened', fact)).toBe(fact.payload);
    const stored = { ...fact, payload: JSON.parse(JSON.stringify(fact.payload)) };
    expect(facts.find(stored)).toEqual({ kind: 'door/opened', payload: { by: '甲' } });
  });

  it('keep what a schema does not name: an old fact says more than is asked of it', () => {
    const payload = { loud: true, colour: 'red' };
    expect(facts.read('door/shut', { kind: 'door/shut', payload })).toBe(payload);
  });

  it('that are not as their schema says are a defect, named with their place', () => {
    const broken = { kind: 'door/opened', payload: { by: 7 }, stream: 'door/1', position: 12 };
    expect(() => facts.read('door/opened', broken)).toThrow(/fact 12 \(door\/opened of door\/1\).* by: /);
    expect(() => facts.find({ ...broken, payload: null })).toThrow('door/1');
    expect(() => facts.read('door/shut', broken)).toThrow('is no door/shut');
    const shut = facts.make('door/1', 'door/shut', { loud: true });
    expect(() => facts.read('door/opened', { ...shut, kind: 'door/opened' })).toThrow('by: ');
  });

  it('of another room are none of them', () => {
    expect(facts.find({ kind: 'window/opened', payload: {} })).toBeNull();
    expect(() => facts.any({ kind: 'window/opened', payload: {} })).toThrow('window/opened');
    expect(facts.kinds).toEqual(['door/opened', 'door/shut']);
  });
});

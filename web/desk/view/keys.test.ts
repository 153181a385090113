import { describe, expect, it } from 'vitest';
import { type Binding, capsOf, hear, strokeOf } from './keys.ts';

const binding = (keys: string, does = keys): Binding => ({ keys, does, group: '本页', run: () => undefined });
const stroke = (key: string, more: Partial<Parameters<typeof strokeOf>[0]> = {}) =>
  strokeOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('strokeOf', () => {
  it('names a stroke with its modifiers and ignores a bare modifier', () => {
    expect(stroke('Enter', { ctrlKey: true })).toBe('ctrl+enter');
    expect(stroke('Enter', { metaKey: true })).toBe('ctrl+enter');
    expect(stroke('?')).toBe('?');
    expect(stroke('Shift')).toBeNull();
  });
});

describe('hear', () => {
  const bindings = [binding('g v'), binding('g t'), binding('j'), binding('v'), binding('ctrl+enter')];

  it('waits for the second stroke of a pair', () => {
    const first = hear(bindings, '', 'g', false);
    expect(first).toEqual({ pending: 'g', hit: null });
    expect(hear(bindings, first.pending, 'v', false).hit?.keys).toBe('g v');
  });

  it('takes the second stroke on its own when it completes no pair', () => {
    expect(hear(bindings, 'g', 'j', false).hit?.keys).toBe('j');
    expect(hear(bindings, 'g', 'x', false)).toEqual({ pending: '', hit: null });
  });

  it('leaves typed text alone but hears Ctrl in a field', () => {
    expect(hear(bindings, '', 'j', true).hit).toBeNull();
    expect(hear(bindings, '', 'ctrl+enter', true).hit?.keys).toBe('ctrl+enter');
  });

  it('prefers what was bound last: the page over the frame', () => {
    expect(hear([...bindings, binding('j', '下一行')], '', 'j', false).hit?.does).toBe('下一行');
  });
});

describe('capsOf', () => {
  it('splits strokes and modifiers', () => {
    expect(capsOf('ctrl+enter')).toEqual([['Ctrl', 'Enter']]);
    expect(capsOf('g v')).toEqual([['g'], ['v']]);
  });
});

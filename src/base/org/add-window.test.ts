import { describe, expect, it } from 'vitest';
import { day } from '#base/kernel/index.ts';
import { decideAddWindow } from './add-window.ts';
import { codes } from './staff.fixture.ts';

const span = { from: day('2020-01-01'), until: null };

describe('a window', () => {
  const window = { number: 1, unit: 'minzheng', kind: 'department' as const, label: '民政', ...span };

  it('opens for a unit that is known', () => {
    expect(decideAddWindow({ windows: new Set(), units: new Set(['minzheng']) }, window).ok).toBe(true);
  });

  it('is refused twice, without its unit, and when it ends before it opens', () => {
    const ended = { ...window, until: day('2019-01-01') };
    expect(codes(decideAddWindow({ windows: new Set([1]), units: new Set() }, ended))).toEqual([
      'org/already-known',
      'org/unit-unknown',
      'org/span',
    ]);
  });
});

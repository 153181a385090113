import { describe, expect, it } from 'vitest';
import { neighbour } from './grid.ts';

const label = { colspan: 2 };
const figure = (id: string) => ({ colspan: 1, figure: id });
const body = [
  [label, figure('a1'), figure('a2')],
  [{ colspan: 1 }, { colspan: 1 }, { colspan: 2 }],
  [{ colspan: 1 }, { colspan: 1 }, figure('c1'), figure('c2')],
];

describe('neighbour', () => {
  it('walks along a row and stops at its end', () => {
    expect(neighbour(body, 'a1', 0, 1)).toBe('a2');
    expect(neighbour(body, 'a2', 0, 1)).toBeUndefined();
    expect(neighbour(body, 'c2', 0, -1)).toBe('c1');
  });

  it('walks down a column, over rows without a figure and over spans', () => {
    expect(neighbour(body, 'a1', 1, 0)).toBe('c1');
    expect(neighbour(body, 'c2', -1, 0)).toBe('a2');
    expect(neighbour(body, 'c1', 1, 0)).toBeUndefined();
  });
});

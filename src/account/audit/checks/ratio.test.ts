import { describe, expect, it } from 'vitest';
import { canBe, shown } from './ratio.ts';

const percent = (value: number, decimals = 2) => ({
  value,
  decimals,
  text: '',
  label: '',
  place: { page: null, line: null, quote: '' },
});
const wan = (value: number) => ({ value: Math.round(value * 1_000_000), half: 5_000 });

describe('ratios of printed amounts', () => {
  it('accepts what rounding explains and nothing beyond', () => {
    expect(canBe(percent(8874), wan(325.89), wan(367.26))).toBe(true);
    expect(canBe(percent(8894), wan(325.89), wan(367.26))).toBe(false);
    // 0.15 of 0.54: both may be half a digit off, so 27% to 29% cannot be told apart
    expect(canBe(percent(2778), wan(0.15), wan(0.54))).toBe(true);
    expect(canBe(percent(3378), wan(0.15), wan(0.54))).toBe(false);
    expect(canBe(percent(1530, 1), wan(15.27), wan(100))).toBe(true);
  });

  it('shows half-up with two decimals', () => {
    expect(shown(1, 3)).toBe('33.33');
    expect(shown(2, 3)).toBe('66.67');
    expect(shown(1, 8)).toBe('12.50');
    expect(shown(0.125, 1000)).toBe('0.01');
  });
});

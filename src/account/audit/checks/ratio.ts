import type { Percent, Statement } from '../narrative/statements.ts';
import { UNIT_FEN } from '../recognise/amount.ts';
import { halfDigit } from './check.ts';

/** An amount as printed, and how far the exact one may be from it. */
export interface Printed {
  readonly value: number;
  readonly half: number;
}

export function printed(statement: Statement): Printed {
  return { value: statement.amount, half: halfDigit(UNIT_FEN[statement.unit], statement.decimals) };
}

/** One hundredth of a point either way: 占比 and 增幅 are often taken from the exact yuan, or cut instead of rounded. */
const SLACK = 1;

/**
 * Whether a printed percent can be part ÷ whole, given that both are rounded (half-up, two decimals) and the percent
 * has its own decimals. All in hundredths of a percent.
 */
export function canBe(percent: Percent, part: Printed, whole: Printed): boolean {
  const ends = [
    (part.value - part.half) / (whole.value - whole.half),
    (part.value - part.half) / (whole.value + whole.half),
    (part.value + part.half) / (whole.value - whole.half),
    (part.value + part.half) / (whole.value + whole.half),
  ].map((ratio) => ratio * 10_000);
  const half = 50 / 10 ** percent.decimals;
  const low = Math.min(...ends) - half - SLACK;
  const high = Math.max(...ends) + half + SLACK;
  return percent.value >= low - 1e-6 && percent.value <= high + 1e-6;
}

/** part ÷ whole as a percent with two decimals, half-up. */
export function shown(part: number, whole: number): string {
  const hundredths = Math.floor((Math.abs(part) * 100_000) / Math.abs(whole) / 10 + 0.5 + 1e-9);
  const sign = part < 0 !== whole < 0 && hundredths !== 0 ? '-' : '';
  return `${sign}${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

import type { AccountCell } from './types.ts';

/** A printed number in its smallest unit: fen, hundredths of a percent, or a whole number. */
export interface Printed {
  readonly value: number;
  /** half of its last printed digit: the largest distance to the exact number; 0 means exact */
  readonly half: number;
}

/** Half of a yuan in fen. An amount with 角 or 分 is exact: nobody rounds to them, and trailing zeros are left out. */
const HALF_YUAN = 50;

/** Half of the last digit of an amount with so many decimals, in fen. `unit` is the size of its unit in fen. */
export function halfOfAmount(unit: number, decimals: number): number {
  const half = unit / 2 / 10 ** decimals;
  return half < HALF_YUAN ? 0 : half;
}

/** Half of the last digit of a percent with so many decimals, in hundredths of a percent. */
export function halfOfPercent(decimals: number): number {
  return 50 / 10 ** decimals;
}

/** A printed cell without known digits has those of the forms: two decimals of 万元. */
const HALF_OF_FORMS = 5_000;

/** A cell as a printed number; undefined where it was not read or has no value. */
export function printedCell(cell: AccountCell | undefined): Printed | undefined {
  if (!cell?.figure || cell.state === 'unread') return undefined;
  return { value: cell.figure.value, half: halfOfCell(cell) };
}

export function halfOfCell({ half, figure }: AccountCell): number {
  return half ?? (figure?.precision === 'wan2' ? HALF_OF_FORMS : 0);
}

/**
 * Compares two statements of one figure. With the same number of digits both were rounded from one number, so they must be
 * identical. With different digits they may differ by the halves of both. `last-digit`: the coarser one may have been cut off
 * instead of rounded.
 */
export function statedTwice(a: Printed, b: Printed): 'same' | 'last-digit' | 'apart' {
  const apart = Math.abs(a.value - b.value);
  if (apart <= roundingBetween(a, b)) return 'same';
  return apart <= 2 * Math.max(a.half, b.half) ? 'last-digit' : 'apart';
}

/** The largest difference of two statements of one figure. */
function roundingBetween(a: Printed, b: Printed): number {
  return a.half === b.half ? 0 : a.half + b.half;
}

/** Can `less` be at most `more`, within their rounding? */
export function canBeAtMost(less: Printed, more: Printed): boolean {
  return less.value - more.value <= roundingBetween(less, more);
}

/** The largest difference between a total and the sum of its parts. A zero is exact and adds no rounding. */
export function roundingOf(all: readonly Printed[]): number {
  const printed = all.filter(({ value }) => value !== 0);
  const [a, b, ...more] = printed;
  if (!a || !b) return 0;
  return more.length === 0 ? roundingBetween(a, b) : printed.reduce((sum, { half }) => sum + half, 0);
}

export function sumOf(all: readonly Printed[]): Printed {
  return {
    value: all.reduce((sum, { value }) => sum + value, 0),
    half: all.reduce((sum, { value, half }) => sum + (value === 0 ? 0 : half), 0),
  };
}

/** Do two numbers differ by the factor of ten thousand exactly, as 元 and 万元 do? */
export function apartByUnit(a: Printed, b: Printed): boolean {
  return a.value !== 0 && b.value !== 0 && (a.value * 10_000 === b.value || b.value * 10_000 === a.value);
}

/** part ÷ whole in hundredths of a percent, half up away from zero, in whole numbers. */
export function ratioOf(part: number, whole: number): number {
  const [above, below] = [BigInt(Math.abs(part)) * 20_000n, BigInt(Math.abs(whole)) * 2n];
  const magnitude = Number((above + below / 2n) / below);
  return part < 0 !== whole < 0 ? -magnitude : magnitude;
}

/** part ÷ whole as a percent with two decimals, without its sign of percent. */
export function ratioInWords(part: number, whole: number): string {
  const hundredths = ratioOf(part, whole);
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Can a percent be part ÷ whole, within the digits of all three? `mayBeCut`: its last digit may have been cut off instead of
 * rounded; our own percents are rounded half up.
 */
export function canBeRatio(percent: Printed, part: Printed, whole: Printed, mayBeCut: boolean): boolean {
  if (!mayBeCut && part.half === 0 && whole.half === 0)
    return percent.value === ratioOf(part.value, whole.value);
  // a whole that may be zero allows any ratio
  if (Math.abs(whole.value) < whole.half) return true;
  const ends = [part.value - part.half, part.value + part.half]
    .flatMap((above) => [whole.value - whole.half, whole.value + whole.half].map((below) => above / below))
    .map((ratio) => ratio * 10_000);
  const digit = (mayBeCut ? 2 : 1) * percent.half;
  // the ends of the range are quotients in floating point
  const near = 1e-6;
  return (
    percent.value >= Math.min(...ends) - digit - near && percent.value <= Math.max(...ends) + digit + near
  );
}

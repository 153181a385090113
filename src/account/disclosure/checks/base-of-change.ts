import type { Printed } from '../precision.ts';
import type { ToldChange } from '../told.ts';

/**
 * The base of a change: the amount before it where the account tells it, else the amount now less an increase or plus a
 * decrease. Undefined where neither is known.
 */
export function baseOfChange({ amount, said, now, before }: ToldChange): Printed | undefined {
  if (before) return before;
  if (!now || said === 'unclear') return undefined;
  const value = said === 'up' ? now.value - amount.value : now.value + amount.value;
  // a difference of two rounded amounts: their halves add up
  return { value, half: now.half + amount.half };
}

/** "150.00": an amount in 万元 that may be printed nowhere */
export const inWan = (value: number) => (value / 1_000_000).toFixed(2);

import type { Printed } from '../precision.ts';
import type { ToldChange } from '../told.ts';

/**
 * What a change was taken of: the amount before it where the account tells it, else the amount now less what was added
 * or more what was taken away. Undefined where neither is known.
 */
export function baseOfChange({ amount, said, now, before }: ToldChange): Printed | undefined {
  if (before) return before;
  if (!now || said === 'unclear') return undefined;
  const value = said === 'up' ? now.value - amount.value : now.value + amount.value;
  // one rounded amount less another: the halves of both add up
  return { value, half: now.half + amount.half };
}

/** "150.00" for the amount before a change, which may be printed nowhere */
export const inWan = (value: number) => (value / 1_000_000).toFixed(2);

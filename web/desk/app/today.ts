import { type Day, dayOf, instant } from '#base/kernel/index.ts';

/** Today in China, whatever the zone of this computer. */
export function today(): Day {
  return dayOf(instant(Date.now()));
}

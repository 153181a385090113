import {
  checkAmount,
  checkGroups,
  checkOrder,
  checkPersons,
  checkText,
  type RegisterModule,
} from './checks.ts';
import type { TripEntry } from './types.ts';

/** 因公出国（境）团组; a trip counts in the year of departure (情况说明 七). */
export const trip: RegisterModule<TripEntry> = {
  check: ({ amount, destination, persons, groups, day, lastDay }, { today }) => [
    ...checkAmount(amount),
    ...checkText(destination, 'destination', '前往国家或地区'),
    ...checkPersons(persons),
    ...checkGroups(groups, persons),
    ...checkOrder(day, lastDay, today),
  ],
  warn: () => [],
  row: ({ groups, persons }) => ({ groups, persons }),
};

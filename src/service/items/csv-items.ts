import type { Result } from '#base/kernel/index.ts';
import { readCsv, writeCsv } from '#base/kernel/index.ts';
import { itemsFromRows, itemsToRows } from './item-table.ts';
import type { ServiceItem } from './types.ts';

export function itemsToCsv(items: readonly ServiceItem[]): string {
  return writeCsv(itemsToRows(items));
}

/** Refuses as `itemsFromRows` does. */
export function itemsFromCsv(csv: string, current: readonly ServiceItem[]): Result<ServiceItem[]> {
  return itemsFromRows(readCsv(csv), current);
}

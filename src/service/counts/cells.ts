import type { Cell, Counted } from './event.ts';
import { allSums, type Count, counts, type Sum } from './whats.ts';

/** Every number of a cell, in the order of its columns. */
export const measures: readonly (Count | Sum)[] = [...counts, ...allSums];

/** Cells by their text, each with its numbers in the order of `measures`. */
export type Cells = Map<string, { readonly cell: Cell; readonly all: number[] }>;

export const cellText = ({ month, unit, site, item, way }: Cell): string =>
  `${month} ${unit} ${site} ${item} ${way}`;

/**
 * The cells that an event is added to: its own, the sum of all items at its site, and the sum of all sites and ways of
 * its item. So a page by town or by item reads rows that do not multiply with each other.
 */
const cellsOf = (cell: Cell): readonly Cell[] => [
  cell,
  { ...cell, item: '' },
  { ...cell, site: '', way: '' },
];

/** Adds an event, or so many of its kind, to its cells. */
export function addEvent(cells: Cells, { cell, counts: counted, sums }: Counted, times = 1): void {
  for (const one of cellsOf(cell)) {
    const text = cellText(one);
    const { all } = cells.get(text) ?? cells.set(text, { cell: one, all: measures.map(() => 0) }).get(text)!;
    for (const count of counted) all[counts.indexOf(count)]! += times;
    for (const [index, sum] of allSums.entries()) all[counts.length + index]! += times * (sums[sum] ?? 0);
  }
}

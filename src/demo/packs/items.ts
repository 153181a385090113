import { itemOfRow, type PackItem, type PackRow } from '#service/items/pack.ts';
import { packFiles } from '#service/items/pack-files.ts';

/**
 * The demo district's items: 74 of the province's catalogue, six more that the bureau's published account of 2020 names, and
 * one made-up item that shows joint handling.
 */
export const demoItems: readonly PackItem[] = packFiles.flatMap((file) =>
  file.items.map((row) => itemOfRow(row as PackRow, file.unit)),
);

import { expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { readSheet } from './xlsx.reader.ts';
import { itemsToXlsx } from './xlsx-items.ts';

it('reads the first sheet of a catalogue', async () => {
  const rows = unwrap(await readSheet(new Uint8Array(await itemsToXlsx(demoItems.map(({ item }) => item)))));
  expect(rows).toHaveLength(demoItems.length + 1);
});

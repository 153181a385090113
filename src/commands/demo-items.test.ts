import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { fillCatalogue, itemProjector, listItems, loadItems } from '#service/items/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { demoItemsCommand } from './demo-items.ts';

const { db } = await testDatabase();

function heard() {
  const lines: string[] = [];
  const io = { out: (line: string) => lines.push(line), say: (line: string) => lines.push(line) };
  return { lines, io: io as unknown as Parameters<typeof demoItemsCommand>[1] };
}

describe('yimen demo items', () => {
  it.each([
    [['items']],
    [['items', '--count', '79']],
    [['items', '--count', 'viele']],
    [['items', '--count', '99999']],
    [['cases', '--count', '1313']],
    [[]],
  ])('refuses %j with the usage and needs no database for it (cli/bad-arguments)', async (args) => {
    const { io, lines } = heard();
    expect(await demoItemsCommand(args, io)).toBe(2);
    expect(lines.join('\n')).toContain('yimen demo items --count 1313');
  });

  it('loads the document’s 1313 in portions, and again without change', async () => {
    const journal = createJournal(db, [itemProjector]);
    const context = { journal, clock: () => instant(1_600_000_000_000), district: '430212' };
    const pack = fillCatalogue(
      demoItems.map(({ item }) => item),
      1313,
    ).map((item) => ({ item, assumed: [] }));
    await loadItems(context, demoItems);
    await loadItems(context, [...demoItems, ...pack.slice(demoItems.length)]);
    await loadItems(context, [...demoItems, ...pack.slice(demoItems.length)]);
    const listed = await listItems(db, '430212', day('2020-09-25'));
    expect(listed).toHaveLength(1313);
    expect(listed.slice(0, 80).every(({ name }) => !name.includes('合成'))).toBe(true);
    expect(listed.slice(80).every(({ name }) => name.includes('合成'))).toBe(true);
  });
});

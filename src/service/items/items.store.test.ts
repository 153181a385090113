import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { day, instant, type Result, unwrap } from '#base/kernel/index.ts';
import { loadOrg, orgProjector } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { itemProjector } from './items.projector.store.ts';
import { itemRoutes } from './items.routes.ts';
import { findVersions, listItems, loadItems, releaseItems, withdrawItem } from './items.store.ts';
import { goodItem } from './testing.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector, itemProjector]);
const clock = () => instant(Date.parse('2020-09-25T02:00:00Z'));
const context = { db, journal, clock, district: DISTRICT };
const call = createRouterClient({ items: itemRoutes }, { context: context as unknown as HttpContext }).items;
await loadOrg(context, { ...demoOrg(), staff: [] });
await loadItems(context, demoItems);

let asked = 0;
const command = () => ({
  district: DISTRICT,
  requestId: `item-test-${++asked}`,
  actor: 'admin',
  at: clock(),
});
const release = async (changes: Parameters<typeof goodItem>[0], from = '2020-05-01') => {
  const entry = {
    item: goodItem({ id: '990199000001-01', catalogCode: '990199000001', ...changes }),
    assumed: [],
  };
  const [result] = await releaseItems(journal, [{ ...command(), entry, from: day(from) }]);
  return result!;
};
const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code));

describe('released items', () => {
  it('are the pack’s eighty, as they were written, and a second load adds nothing', async () => {
    await loadItems(context, demoItems);
    const listed = await listItems(db, DISTRICT, day('2020-09-25'));
    expect(listed).toHaveLength(81);
    const felling = demoItems.find(({ item }) => item.name === '林木采伐许可证核发')!;
    const [version, ...more] = await findVersions(db, DISTRICT, felling.item.id);
    expect(version).toMatchObject({ number: 1, from: '2020-01-01', withdrawnOn: null, item: felling.item });
    expect(version?.assumed).toEqual(felling.assumed);
    expect(more).toEqual([]);
  });

  it('are not offered before their first day', async () => {
    expect(await listItems(db, DISTRICT, day('2019-12-31'))).toEqual([]);
  });

  it('keep each version; an error refuses the release and leaves nothing', async () => {
    expect(codesOf(await release({ limits: { statutory: 5, promised: 20 } }))).toContain(
      'items/promise-over-law',
    );
    expect(await findVersions(db, DISTRICT, '990199000001-01')).toEqual([]);
    expect(unwrap(await release({})).number).toBe(1);
    expect(unwrap(await release({ name: '改了名的许可' }, '2020-06-01')).number).toBe(2);
    expect(codesOf(await release({ name: '改了名的许可' }, '2020-07-01'))).toEqual(['items/unchanged']);
    const names = (await findVersions(db, DISTRICT, '990199000001-01')).map(({ item }) => item.name);
    expect(names).toEqual(['测试许可', '改了名的许可']);
    const may = await listItems(db, DISTRICT, day('2020-05-15'));
    expect(may.find(({ code }) => code === '990199000001-01')?.name).toBe('测试许可');
  });

  it('end by withdrawal, and a page says so', async () => {
    const id = '990199000001-01';
    expect(codesOf(await withdrawItem(journal, command(), id, day('2020-06-01')))).toEqual([
      'items/not-later',
    ]);
    unwrap(await withdrawItem(journal, command(), id, day('2020-09-01')));
    expect((await listItems(db, DISTRICT, day('2020-08-31'))).some(({ code }) => code === id)).toBe(true);
    expect((await listItems(db, DISTRICT, day('2020-09-01'))).some(({ code }) => code === id)).toBe(false);
    const again = await withdrawItem(journal, command(), id, day('2020-09-02'));
    expect(codesOf(again)).toEqual(['items/not-offered']);
    await expect(call.guide({ code: id })).rejects.toMatchObject({ status: 404 });
  });

  it('are made again from the journal as they were', async () => {
    const tables = await rebuild(db, DISTRICT, [itemProjector], false);
    expect(tables).toEqual([
      { table: 'service_item', rows: 83, same: true },
      { table: 'item_draft', rows: 0, same: true },
    ]);
    const { rows } = await sql`SELECT 1 FROM service_item`.execute(db);
    expect(rows).toHaveLength(83);
  });
});

describe('the public catalogue', () => {
  it('finds by plain words', async () => {
    const { items } = await call.search({ q: '砍树' });
    expect(items[0]).toMatchObject({ name: '林木采伐许可证核发', unitName: '渌口区林业局' });
  });

  it('counts by department and by theme, and every list has what was counted', async () => {
    const groups = await call.groups();
    expect(groups.total).toBe(81);
    expect(groups.units).toHaveLength(17);
    expect(groups.units.reduce((sum, { count }) => sum + count, 0)).toBe(81);
    for (const { id, count } of [...groups.person, ...groups.organisation]) {
      expect((await call.list({ topic: id })).total).toBe(count);
    }
    const { items, pages, total } = await call.list({ page: 2 });
    expect([items.length, pages, total]).toEqual([31, 2, 81]);
  });

  it('gives a guide with what is assumed', async () => {
    const code = demoItems.find(({ item }) => item.name === '老年人优待证办理')!.item.id;
    const guide = await call.guide({ code });
    expect(guide).toMatchObject({
      version: 1,
      synthetic: false,
      excludedName: null,
      item: { unit: 'weijian' },
    });
    expect(guide.assumed).toContain('phones');
  });

  it('refuses a code that names nothing (items/not-offered)', async () => {
    await expect(call.guide({ code: 'nothing' })).rejects.toMatchObject({ status: 404 });
  });
});

import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { instant } from '#base/kernel/index.ts';
import { loadOrg, orgProjector, type Session } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { itemProjector } from './items.projector.store.ts';
import { itemRoutes } from './items.routes.ts';
import { loadItems } from './items.store.ts';
import { codesOf } from './testing.ts';
import { toExchange } from './write-exchange.ts';

const district = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector, itemProjector]);
const clock = () => instant(Date.parse('2020-09-25T02:00:00Z'));
await loadOrg({ db, journal, clock, district } as never, { ...demoOrg(), staff: [] });
await loadItems({ journal, clock, district }, demoItems);
await sql`
  INSERT INTO org_founding (district, code, province, city, place, bureau, books_from, form, founded_on)
  VALUES (${district}, ${district}, '某省', '某市', '某区', '某局', '2020-01-01', 'hunan', '2020-01-01')`.execute(
  db,
);

const session = { staffId: 'gaige', permissions: ['item.keep', 'case.read'] } as unknown as Session;
const context = { db, journal, clock, district, session } as unknown as HttpContext;
const keeper = createRouterClient({ items: itemRoutes }, { context }).items;
const FELLING = demoItems.find(({ item }) => item.name === '林木采伐许可证核发')!.item;
const shorter = { ...FELLING, limits: { ...FELLING.limits, promised: 6 } };

it('a founded bureau releases no draft before its guesses are confirmed (items/assumed)', async () => {
  const draft = { code: FELLING.id, item: shorter as never };
  const release = { code: FELLING.id, from: '2020-12-01' };
  await keeper.saveDraft({ ...draft, requestId: 'earnest-1', seen: 1, assumed: ['limits', 'steps'] });
  expect(await codesOf(keeper.releaseDraft({ ...release, requestId: 'earnest-2', seen: 2 }))).toEqual([
    'items/assumed',
  ]);
  await keeper.saveDraft({ ...draft, requestId: 'earnest-3', seen: 2, assumed: [] });
  expect((await keeper.releaseDraft({ ...release, requestId: 'earnest-4', seen: 3 })).number).toBe(2);
});

it('nor a row of a file that leaves guesses as they are', async () => {
  const { item, assumed } = demoItems.find((known) => known.assumed.includes('hours'))!;
  expect(assumed).toContain('hours');
  const file = new File(
    [JSON.stringify([toExchange({ ...item, name: `${item.name}（新）` }, 1)])],
    '改.json',
  );
  const { rows } = await keeper.previewImport({ file, from: '2020-12-01' });
  expect(rows.map(({ state }) => state)).toEqual(['refused']);
  const found = rows[0]?.problems.find(({ code }) => code === 'items/assumed');
  expect(found?.message).toContain('办理时间');
});

import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { instant, readCsv, writeCsv } from '#base/kernel/index.ts';
import { loadOrg, orgProjector, type Session } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { itemProjector } from './items.projector.store.ts';
import { itemRoutes } from './items.routes.ts';
import { findVersions, loadItems } from './items.store.ts';
import { codesOf, goodItem } from './testing.ts';
import { toExchange } from './write-exchange.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector, itemProjector]);
let now = Date.parse('2020-09-25T02:00:00Z');
const clock = () => instant(now);
await loadOrg({ db, journal, clock, district: DISTRICT } as never, { ...demoOrg(), staff: [] });
await loadItems({ journal, clock, district: DISTRICT }, demoItems);

function as(staffId: string, permissions: string[]) {
  const session = { staffId, permissions } as unknown as Session;
  const context = { db, journal, clock, district: DISTRICT, session } as unknown as HttpContext;
  return createRouterClient({ items: itemRoutes }, { context }).items;
}
const keeper = as('gaige', ['item.keep', 'case.read']);
const other = as('zhuguan', ['item.keep', 'case.read']);
const clerk = as('chuangkou1', ['case.read']);

let asked = 0;
const requestId = () => `keep-test-${++asked}`;
const FELLING = demoItems.find(({ item }) => item.name === '林木采伐许可证核发')!.item;
const CARD = demoItems.find(({ item }) => item.name === '老年人优待证办理')!.item;

describe('the keeper’s list', () => {
  it('is for staff who may read, and changing is for the keeper', async () => {
    expect(await codesOf(as('nobody', []).kept({}))).toEqual(['org/permission-missing']);
    expect((await clerk.kept({})).total).toBe(81);
    const change = { requestId: requestId(), code: FELLING.id, seen: 1, item: FELLING, assumed: [] };
    expect(await codesOf(clerk.saveDraft(change as never))).toEqual(['org/permission-missing']);
  });

  it('pages, counts and narrows', async () => {
    const { counts, items, units } = await keeper.kept({ page: 2, limit: 50 });
    expect(counts).toMatchObject({
      all: 81,
      offered: 81,
      draft: 0,
      real: 74,
      assumed: 6,
      synthetic: 1,
      error: 0,
    });
    expect(items).toHaveLength(31);
    expect(units).toHaveLength(17);
    const forest = await keeper.kept({ unit: 'linye' });
    expect(forest.items.every(({ unitName }) => unitName === '渌口区林业局')).toBe(true);
    expect((await keeper.kept({ q: '砍树' })).items[0]?.code).toBe(FELLING.id);
    expect((await keeper.kept({ q: FELLING.id.slice(0, 10) })).items.map(({ code }) => code)).toContain(
      FELLING.id,
    );
    const [error, warning, clean] = await Promise.all(
      (['error', 'warning', 'clean'] as const).map((lint) => keeper.kept({ lint })),
    );
    expect([error?.total, (warning?.total ?? 0) + (clean?.total ?? 0)]).toEqual([0, 81]);
    expect(warning?.total).toBe(counts.warning);
  });
});

describe('a draft', () => {
  const shorter = { ...FELLING, limits: { ...FELLING.limits, promised: 0 } };
  const longer = { ...FELLING, limits: { ...FELLING.limits, promised: 999 } };

  it('may have faults, is there for colleagues, and is not offered to anybody', async () => {
    const saved = await keeper.saveDraft({
      requestId: requestId(),
      code: FELLING.id,
      seen: 1,
      item: longer as never,
      assumed: ['phones'],
    });
    expect(saved.seen).toBe(2);
    expect(saved.findings.map(({ code }) => code)).toContain('items/promise-over-law');
    const { draft, last, seen, history } = await other.keptItem({ code: FELLING.id });
    expect([draft?.by, draft?.item.limits.promised, last?.number, seen]).toEqual(['gaige', 999, 1, 2]);
    expect(history.map(({ text }) => text)).toEqual(['保存草稿', '发布第1版，2020年1月1日起用']);
    expect((await keeper.kept({ state: 'draft', lint: 'error' })).items.map(({ code }) => code)).toEqual([
      FELLING.id,
    ]);
    expect((await clerk.guide({ code: FELLING.id })).item.limits).toEqual(FELLING.limits);
  });

  it('is not released with an error, nor from a day that is past', async () => {
    const release = { requestId: requestId(), code: FELLING.id, seen: 2, from: '2020-09-20' };
    expect(await codesOf(keeper.releaseDraft(release))).toEqual(
      expect.arrayContaining(['items/promise-over-law', 'items/from-past']),
    );
    expect(await findVersions(db, DISTRICT, FELLING.id)).toHaveLength(1);
  });

  it('of a second keeper who has not seen the first one’s is refused (items/seen-older)', async () => {
    const late = { requestId: requestId(), code: FELLING.id, seen: 1, item: shorter as never, assumed: [] };
    expect(await codesOf(other.saveDraft(late))).toEqual(['items/seen-older']);
    expect(await codesOf(other.dropDraft({ requestId: requestId(), code: FELLING.id, seen: 1 }))).toContain(
      'items/seen-older',
    );
  });

  it('keeps the code of its item (items/other-item)', async () => {
    const wrong = { ...FELLING, matter: '77' } as never;
    const save = { requestId: requestId(), code: FELLING.id, seen: 2, item: wrong, assumed: [] };
    expect(await codesOf(keeper.saveDraft(save))).toEqual(['items/other-item']);
  });

  it('becomes the next version from its day on, once, and the guide changes that day', async () => {
    const good = { ...FELLING, limits: { ...FELLING.limits, promised: 6 } };
    const save = { requestId: requestId(), code: FELLING.id, seen: 2, item: good as never, assumed: [] };
    const { seen } = await keeper.saveDraft(save);
    const release = { requestId: requestId(), code: FELLING.id, seen, from: '2020-10-01' };
    expect(await keeper.releaseDraft(release)).toEqual({ number: 2, seen: seen + 1 });
    expect(await keeper.releaseDraft(release)).toEqual({ number: 2, seen: seen + 1 });
    const { draft, versions } = await keeper.keptItem({ code: FELLING.id });
    expect(draft).toBeNull();
    expect(versions.map(({ number, from, by }) => [number, from, by])).toEqual([
      [1, '2020-01-01', 'demo'],
      [2, '2020-10-01', 'gaige'],
    ]);
    expect((await clerk.guide({ code: FELLING.id })).item.limits).toEqual(FELLING.limits);
    now = Date.parse('2020-10-01T02:00:00Z');
    expect((await clerk.guide({ code: FELLING.id })).item.limits).toEqual(good.limits);
    const { fields } = await clerk.difference({ code: FELLING.id, before: 1, after: 2 });
    expect(fields.find(({ field }) => field === 'limits')).toMatchObject({
      name: '办结时限',
      from: FELLING.limits,
      to: good.limits,
    });
    expect(await codesOf(clerk.difference({ code: FELLING.id, before: 1, after: 9 }))).toEqual([
      'items/no-version',
    ]);
  });

  it('is dropped, and without one nothing is released (items/no-draft)', async () => {
    const { seen } = await keeper.keptItem({ code: CARD.id });
    await keeper.saveDraft({ requestId: requestId(), code: CARD.id, seen, item: CARD as never, assumed: [] });
    const dropped = await keeper.dropDraft({ requestId: requestId(), code: CARD.id, seen: seen + 1 });
    expect(dropped.seen).toBe(seen + 2);
    const release = { requestId: requestId(), code: CARD.id, seen: seen + 2, from: '2020-10-02' };
    expect(await codesOf(keeper.releaseDraft(release))).toEqual(['items/no-draft']);
  });

  it('of a new item needs a unit of the district (items/no-unit)', async () => {
    const item = goodItem({ id: '000164129999-01', catalogCode: '000164129999', unit: 'moon' });
    const save = { requestId: requestId(), code: item.id, seen: 0, item: item as never, assumed: [] };
    expect((await keeper.saveDraft(save)).seen).toBe(1);
    const { state, versions } = await keeper.keptItem({ code: item.id });
    expect([state, versions]).toEqual(['new', []]);
    const release = { requestId: requestId(), code: item.id, seen: 1, from: '2020-10-02' };
    expect(await codesOf(keeper.releaseDraft(release))).toEqual(['items/no-unit']);
    await keeper.dropDraft({ requestId: requestId(), code: item.id, seen: 1 });
    expect(await codesOf(keeper.keptItem({ code: 'nothing' }))).toEqual(['items/not-offered']);
  });
});

/** the exported table with some cells changed, by code and column */
async function exported(
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
  unit = 'weijian',
) {
  const { body, headers } = await clerk.exportItems({ format: 'csv', unit });
  expect(headers['content-disposition']).toContain('items-2020-10-01.csv');
  const [head, ...rows] = readCsv(await body.text()).map(({ cells }) => cells);
  const table = rows.map((row) => {
    const wanted = changes[`${row[0]}-${row[1]}`] ?? {};
    return head!.map((name, index) => wanted[name] ?? row[index] ?? '');
  });
  return new File([writeCsv([head!, ...table])], '修改.csv');
}

describe('a file', () => {
  const broken = demoItems.find(({ item }) => item.unit === 'weijian' && item.id !== CARD.id)!.item;
  const over = demoItems.find(
    ({ item }) => item.unit === 'weijian' && ![CARD.id, broken.id].includes(item.id),
  )!.item;

  it('says row by row what it would do, and then does exactly that', async () => {
    const file = await exported({
      [CARD.id]: { 办理地点: '区政务服务大厅6号窗口（二楼）' },
      [broken.id]: { 承诺办结时限: '三天' },
      [over.id]: { 承诺办结时限: '9000' },
    });
    const preview = await keeper.previewImport({ file, from: '2020-10-02' });
    expect(preview.counts).toEqual({ added: 0, changed: 1, same: preview.rows.length - 3, refused: 2 });
    expect(preview.rows.find(({ code }) => code === CARD.id)?.fields).toEqual([
      { field: 'place', name: '办理地点', from: CARD.place, to: '区政务服务大厅6号窗口（二楼）' },
    ]);
    const told = preview.rows.find(({ code }) => code === broken.id);
    expect(told?.problems.map(({ code, at }) => [code, at])).toEqual([['items/import-form', told?.place]]);
    const found = preview.rows.find(({ code }) => code === over.id)?.problems.map(({ code }) => code);
    expect(found?.length).toBeGreaterThan(0);

    const apply = { requestId: requestId(), file, from: '2020-10-02', digest: preview.digest };
    const another = { ...apply, from: '2020-10-03', requestId: requestId() };
    expect(await codesOf(keeper.applyImport(another))).toEqual(['items/import-moved']);
    const done = await keeper.applyImport(apply);
    expect(done.released).toEqual([{ code: CARD.id, name: CARD.name, number: 2 }]);
    expect(done.refused.map(({ code }) => code).sort()).toEqual([broken.id, over.id].sort());
    // a repeated request gives the same answer, though the file would change nothing now
    expect(await keeper.applyImport(apply)).toEqual(done);
    const version = (await findVersions(db, DISTRICT, CARD.id)).at(-1);
    expect([version?.number, version?.from]).toEqual([2, '2020-10-02']);
    expect(version?.assumed).not.toContain('place');
    expect(version?.assumed).toContain('hours');
    const { history } = await keeper.keptItem({ code: CARD.id });
    expect(history[0]?.text).toBe('发布第2版，2020年10月2日起用（导入“修改.csv”）');
  });

  it('does not go over a colleague’s draft (items/draft-open)', async () => {
    const { seen } = await other.keptItem({ code: over.id });
    const save = { requestId: requestId(), code: over.id, seen, item: over as never, assumed: [] };
    await other.saveDraft(save);
    const file = await exported({ [over.id]: { 办理地点: '区政务服务大厅9号窗口' } });
    const { rows } = await keeper.previewImport({ file, from: '2020-10-02' });
    expect(rows.find(({ code }) => code === over.id)?.problems.map(({ code }) => code)).toEqual([
      'items/draft-open',
    ]);
    await other.dropDraft({ requestId: requestId(), code: over.id, seen: seen + 1 });
  });

  it('in JSON and XLSX comes back as it went', async () => {
    for (const format of ['json', 'xlsx'] as const) {
      const { body } = await clerk.exportItems({ format });
      const { counts } = await keeper.previewImport({ file: body, from: '2020-10-05' });
      expect(counts).toEqual({ added: 0, changed: 0, same: 81, refused: 0 });
    }
  });

  it('adds what is new, with its materials, and names what it has twice (items/import-twice)', async () => {
    const item = goodItem({ id: '000164128888-01', catalogCode: '000164128888' });
    const file = new File([JSON.stringify([toExchange(item, 1), toExchange(item, 1)])], '新事项.json');
    const preview = await keeper.previewImport({ file, from: '2020-10-05' });
    expect(preview.rows.map(({ state, place }) => [state, place])).toEqual([
      ['added', '第1个'],
      ['refused', '第2个'],
    ]);
    expect(preview.rows[1]?.problems.map(({ code }) => code)).toEqual(['items/import-twice']);
    const apply = { requestId: requestId(), file, from: '2020-10-05', digest: preview.digest };
    expect((await keeper.applyImport(apply)).released).toEqual([
      { code: item.id, name: item.name, number: 1 },
    ]);
    const kept = await keeper.keptItem({ code: item.id });
    expect([kept.state, kept.last?.item]).toEqual(['coming', item]);
    expect((await keeper.kept({ state: 'coming' })).items.map(({ code }) => code)).toEqual([item.id]);
    expect(await codesOf(clerk.guide({ code: item.id }))).toEqual(['items/not-offered']);
  });

  it('that is none is refused (items/import-file)', async () => {
    for (const content of ['', '{"a"', '{}', new Uint8Array([0xff, 0xfe, 0x00])]) {
      const file = new File([content], 'x');
      expect(await codesOf(keeper.previewImport({ file, from: '2020-10-05' }))).toEqual([
        'items/import-file',
      ]);
    }
  });
});

describe('withdrawal', () => {
  it('wants a reason and a day that is not past, and stays in the history', async () => {
    const code = demoItems.find(({ item }) => item.unit === 'tuiyi')!.item.id;
    const { seen } = await keeper.keptItem({ code });
    const wrong = { requestId: requestId(), code, seen, from: '2020-09-30', reason: ' ' };
    expect(await codesOf(keeper.withdraw(wrong))).toEqual(['items/no-reason', 'items/from-past']);
    const right = { requestId: requestId(), code, seen, from: '2020-10-01', reason: '依据被废止' };
    await keeper.withdraw(right);
    expect((await keeper.kept({ state: 'withdrawn' })).items.map((line) => line.code)).toEqual([code]);
    const { history } = await keeper.keptItem({ code });
    expect(history[0]?.text).toBe('2020年10月1日起停办：依据被废止');
    expect(await codesOf(clerk.guide({ code }))).toEqual(['items/not-offered']);
  });
});

describe('drafts and versions', () => {
  it('are made again from the journal as they were, with a draft that is still open', async () => {
    const { seen } = await keeper.keptItem({ code: CARD.id });
    await keeper.saveDraft({ requestId: requestId(), code: CARD.id, seen, item: CARD as never, assumed: [] });
    const tables = await rebuild(db, DISTRICT, [itemProjector], false);
    expect(tables).toEqual([
      { table: 'service_item', rows: 84, same: true },
      { table: 'item_draft', rows: 1, same: true },
    ]);
  });
});

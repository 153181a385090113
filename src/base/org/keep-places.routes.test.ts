import { describe, expect, it } from 'vitest';
import { rebuild } from '#base/journal/index.ts';
import { day, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { ASKED } from './found-bureau.fixture.ts';
import { foundBureau } from './found-bureau.store.ts';
import { orgProjector } from './projector.store.ts';
import { DISTRICT, orgJournal, refusalOf, testBrowser, testClock } from './testing.store.ts';

const { db } = await testDatabase();
const { clock } = testClock('2026-03-02T02:00:00Z');
const journal = orgJournal(db);
const world = { db, journal, clock };
const founded = unwrap(
  await foundBureau(
    { ...world, district: DISTRICT },
    { ...ASKED, code: DISTRICT, booksFrom: day('2026-01-01') },
    { isFounded: false, only: undefined },
  ),
);

async function as(id: string) {
  const browser = testBrowser(world, `10.1.0.${id.length}`);
  const first = founded.find((one) => one.id === id)?.firstPassword ?? '';
  await browser.call.signIn({ name: id, password: first });
  await browser.call.changePassword({ current: first, next: 'Seven-herons-4' });
  return browser.call;
}
const admin = await as('admin');
const from = '2026-01-01';
let sent = 0;
const command = <T>(rest: T) => ({ requestId: `places-${++sent}`, ...rest });

describe('the registers of places', () => {
  it('grow from the district down, with a site for each region', async () => {
    const district = `${DISTRICT}000000`;
    await admin.addRegion(command({ parent: district, name: '东河镇', code: '', kind: null, from }));
    const { regions } = await admin.placeRegisters({});
    const town = regions.find(({ level }) => level === 'town')?.code ?? '';
    for (const name of ['东河村', '西河村'])
      await admin.addRegion(command({ parent: town, name, code: '', kind: 'village', from }));
    await admin.addUnit(
      command({ name: '区民政局', kind: 'department', parent: null, itemDept: '民政', from }),
    );
    const { units } = await admin.placeRegisters({});
    expect(units.map(({ names }) => names[0]?.name)).toEqual([
      '测试区行政审批服务局',
      '东河村便民服务站',
      '西河村便民服务站',
      '东河镇便民服务中心',
      '区民政局',
    ]);
  });

  it('open, change and close windows, and say where sites are', async () => {
    const window = { number: 3, unit: 'unit-1', kind: 'department' as const, label: '民政窗口' };
    await admin.addWindow(command({ ...window, from }));
    await admin.changeWindow(command({ ...window, label: '民政和残联窗口' }));
    await admin.closeWindow(command({ number: 3, until: '2026-06-01', reason: '合并' }));
    const site = { address: '测试大道1号', telephone: '0731-12345678', hours: '工作日', equipment: [] };
    await admin.describeSite(command({ unit: 'bureau', ...site }));
    await admin.describeSite(command({ unit: 'bureau', ...site, hours: '工作日 9:00–17:00' }));
    expect(await admin.placeRegisters({})).toMatchObject({
      windows: [{ number: 3, label: '民政和残联窗口', until: '2026-06-01' }],
      sites: [{ unit: 'bureau', hours: '工作日 9:00–17:00' }],
      booksFrom: '2026-01-01',
    });
  });

  it('merge one village into another, and remember both days', async () => {
    const { regions } = await admin.placeRegisters({});
    const [gone, stays] = regions.filter(({ level }) => level === 'village').map(({ code }) => code);
    const reason = '民复〔2026〕3号';
    await admin.endRegion(command({ code: gone ?? '', until: '2026-05-01', into: [stays ?? ''], reason }));
    await admin.renameRegion(command({ code: stays ?? '', name: '两河村', from: '2026-05-01', reason }));
    const villages = async (on: string) =>
      (await admin.regions({ day: on })).tree[0]?.children[0]?.children.map(({ name }) => name);
    expect(await villages('2026-04-30')).toEqual(['东河村', '西河村']);
    expect(await villages('2026-05-01')).toEqual(['两河村']);
    const { units } = await admin.units({ day: '2026-05-01' });
    expect(units.filter(({ kind }) => kind === 'village-station').map(({ name }) => name)).toEqual([
      '两河村便民服务站',
    ]);
  });

  it('are kept by nobody else', async () => {
    const security = await as('security');
    const asked = command({ name: '某局', kind: 'department' as const, parent: null, itemDept: '', from });
    expect(await refusalOf(security.addUnit(asked))).toBe('NOT_ALLOWED org/permission-missing');
    expect(await refusalOf(testBrowser(world).call.placeRegisters({}))).toBe('SIGN_IN org/sign-in-needed');
  });

  it('are the same after a rebuild', async () => {
    const report = await rebuild(db, DISTRICT, [orgProjector]);
    expect(report.filter(({ same }) => !same)).toEqual([]);
    expect(report.map(({ table, rows }) => [table, rows > 0])).toEqual(
      orgProjector.tables.map((table) => [table, true]),
    );
  });
});

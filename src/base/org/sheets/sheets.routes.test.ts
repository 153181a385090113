import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { ASKED } from '../found-bureau.fixture.ts';
import { foundBureau } from '../found-bureau.store.ts';
import { DISTRICT, orgJournal, refusalOf, testBrowser, testClock } from '../testing.store.ts';

const { db } = await testDatabase();
const { clock } = testClock('2026-03-02T02:00:00Z');
const world = { db, journal: orgJournal(db), clock };
const founded = unwrap(
  await foundBureau(
    { ...world, district: DISTRICT },
    { ...ASKED, code: DISTRICT, booksFrom: day('2026-01-01') },
    { isFounded: false, only: undefined },
  ),
);
async function as(id: string) {
  const { call } = testBrowser(world, `10.2.0.${id.length}`);
  const current = founded.find((one) => one.id === id)?.firstPassword ?? '';
  await call.signIn({ name: id, password: current });
  await call.changePassword({ current, next: 'Seven-herons-4' });
  return call;
}
const [admin, security, auditor] = await Promise.all(['admin', 'security', 'auditor'].map(as));
if (!admin || !security || !auditor) throw new Error('no officers');

async function file(sheets: Readonly<Record<string, string[][]>>): Promise<File> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new File([new Uint8Array(await book.xlsx.writeBuffer())], '底册.xlsx');
}

it('takes the towns of the country’s list, each with its villages and sites, once', async () => {
  const towns = await admin.nationTowns({});
  expect(towns.length).toBeGreaterThan(5);
  expect(towns.every(({ known }) => !known)).toBe(true);
  const [first] = towns;
  await admin.takeNationTowns({ requestId: 'take-0001', towns: [first?.code ?? ''] });
  await admin.takeNationTowns({ requestId: 'take-0002', towns: [first?.code ?? ''] });
  const { regions, units } = await admin.placeRegisters({});
  expect(regions.filter(({ level }) => level === 'village')).toHaveLength(first?.villages.length ?? 0);
  expect(units.filter(({ kind }) => kind === 'town-centre')).toHaveLength(1);
  expect((await admin.nationTowns({})).map(({ known }) => known).filter(Boolean)).toHaveLength(1);
});

it('sets a bureau up from one workbook: the administrator first, then the security officer', async () => {
  const book = await file({
    机构: [
      ['名称', '类别'],
      ['区民政局', '部门'],
    ],
    人员: [
      ['登录名', '姓名', '机构', '岗位'],
      ['bailu', '白露', '区民政局', '部门审批人'],
    ],
  });
  const preview = await admin.previewSheets({ file: book });
  expect(preview.rows.map(({ label, state }) => [label, state])).toEqual([
    ['区民政局', 'added'],
    ['白露 bailu', 'added'],
  ]);
  const asked = { requestId: 'sheets-001', file: book, digest: preview.digest };
  const applied = await admin.applySheets(asked);
  expect(applied).toMatchObject({ changed: 2, refused: 0, passwords: [{ id: 'bailu', name: '白露' }] });
  // a repeated request adds nothing and gives no password again
  expect(await admin.applySheets(asked)).toMatchObject({ changed: 2, passwords: [] });
  expect(await refusalOf(admin.applySheets({ ...asked, requestId: 'sheets-002' }))).toBe(
    'REFUSED org/sheet-moved',
  );

  const roles = await security.previewSheets({ file: book });
  await security.applySheets({ requestId: 'sheets-003', file: book, digest: roles.digest });
  expect((await security.staff({})).find(({ id }) => id === 'bailu')?.roles).toEqual(['approver']);
  const { call } = testBrowser(world, '10.2.1.1');
  const me = await call.signIn({ name: 'bailu', password: applied.passwords[0]?.firstPassword ?? '' });
  expect(me).toMatchObject({ mustChangePassword: true, roles: [{ id: 'approver' }] });
});

it('gives the template to who may import, and nothing to others', async () => {
  expect((await admin.sheetTemplate({})).name).toBe('机构底册.xlsx');
  expect(await refusalOf(auditor.sheetTemplate({}))).toBe('NOT_ALLOWED org/permission-missing');
  const text = new File(['名称'], '底册.txt');
  expect(await refusalOf(admin.previewSheets({ file: text }))).toBe('REFUSED sheets/file');
});

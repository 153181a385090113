import { createRouterClient } from '@orpc/server';
import { expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { orgRoutes } from './org.routes.ts';
import { orgJournal, refusalOf, testBrowser, testClock } from './testing.store.ts';

const { db } = await testDatabase();
const { clock } = testClock('2026-12-01T02:00:00Z');
const journal = orgJournal(db);
const FORMS = [
  { id: 'hunan', title: '湖南省表样', province: '湖南省' },
  { id: 'national', title: '全国表样', province: null },
];
const asked = {
  foundingCode: 'abcd-efgh-jkmn',
  ...{ code: '330106', province: '', city: '', place: '西湖区', bureau: '西湖区行政审批服务局' },
  ...{ documentWord: '', booksFrom: '2026-01-01', form: 'national' },
  officers: { admin: '王一', security: '李二', auditor: '张三' },
};

async function call(founding: { code: string; only: string | undefined } | undefined) {
  const context = { ...(await testBrowser({ db, journal, clock }).context()), district: '', founding };
  return createRouterClient(orgRoutes(FORMS), { context });
}
const open = await call({ code: 'abcd-efgh-jkmn', only: undefined });

it('offers the places of the country and the forms of accounts', async () => {
  expect(await open.foundingState({})).toMatchObject({
    founded: false,
    forms: [{ id: 'hunan' }, { id: 'national' }],
  });
  expect(await open.nationPlaces({})).toHaveLength(31);
  expect(await open.nationPlaces({ within: '3301' })).toContainEqual({ code: '330106', name: '西湖区' });
});

it.each([
  ['another code', { foundingCode: 'abcd-efgh-jkmx' }, 'org/founding-code'],
  ['no code', { foundingCode: '' }, 'org/founding-code'],
  ['a form that is not', { form: 'henan' }, 'org/disclosure-form'],
  ['a day that is not', { booksFrom: '2026-02-30' }, 'kernel/not-a-day'],
  ['a city instead of a county', { code: '330100' }, 'org/county-code'],
])('refuses %s and stores nothing', async (_, wrong, code) => {
  expect(await refusalOf(open.found({ ...asked, ...wrong }))).toBe(`REFUSED ${code}`);
  expect(await db.selectFrom('journal_fact').select('position').execute()).toEqual([]);
});

it('founds only the district that the server is for', async () => {
  const other = await call({ code: 'abcd-efgh-jkmn', only: '430299' });
  expect(await refusalOf(other.found(asked))).toBe('REFUSED org/other-district');
});

it('founds with the code as people copy it, gives three first passwords, and is over then', async () => {
  const appointed = await open.found({ ...asked, foundingCode: ' ABCD efgh jkmn' });
  expect(appointed.map(({ id }) => id)).toEqual(['admin', 'security', 'auditor']);
  const { rows } = await db
    .selectFrom('org_founding')
    .selectAll()
    .execute()
    .then((found) => ({ rows: found as unknown as Record<string, string>[] }));
  expect(rows).toMatchObject([{ district: '330106', province: '浙江省', city: '杭州市', place: '西湖区' }]);
  const closed = await call(undefined);
  expect(await closed.foundingState({})).toMatchObject({ founded: true });
  expect(await refusalOf(closed.found(asked))).toBe('REFUSED org/founded-already');
});

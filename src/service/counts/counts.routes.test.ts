import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { instant, unwrap } from '#base/kernel/index.ts';
import { loadOrg, orgProjector, permissionsOf, type RoleId, type Session } from '#base/org/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { demoOrg } from '#demo/packs/org.ts';
import { terms } from '#service/cases/commands/testing.ts';
import {
  type CaseCommand,
  type CaseRequest,
  type CaseRole,
  caseProjector,
  caseReading,
  runCases,
} from '#service/cases/index.ts';
import { answerOf } from '#service/cases/testing.routes.ts';
import { itemProjector, loadItems } from '#service/items/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { countsRoutes } from './counts.routes.ts';
import { countsProjector } from './projector.store.ts';

const DISTRICT = '430212';
const HALL = '430212000000';
const TOWN = '430212106000';
const VILLAGE = '430212106219';
const { db } = await testDatabase();
const journal = createJournal(db, [orgProjector, itemProjector, countsProjector(caseReading), caseProjector]);
const clock = () => instant(Date.parse('2020-11-20T10:00:00+08:00'));
const world = { db, journal, clock, district: DISTRICT };
const nobody = { person: null, permissions: [], unit: null, region: null, general: false };

let made = 0;

/** a case at a site from a day on, each step on its day */
async function live(
  site: string,
  unit: string,
  steps: readonly (readonly [string, CaseRole, CaseCommand])[],
): Promise<string> {
  made += 1;
  const draft: CaseCommand = {
    do: 'draft',
    channel: 'window',
    applicant: `p${made}`,
    site,
    answers: 'a1',
    materials: [],
  };
  const own = { ...terms, unit, materials: [] };
  let number: string | null = null;
  for (const [index, [on, role, command]] of (
    [[steps[0]![0], 'clerk', draft], ...steps] as const
  ).entries()) {
    const request: CaseRequest = {
      ...{ district: DISTRICT, requestId: `case-${made}-${index}`, as: [role], seen: null },
      who: { ...nobody, id: role },
      ...{ at: instant(Date.parse(`${on}T02:00:00Z`)), command, number, terms: number ? null : own },
    };
    number = unwrap((await runCases(journal, '渌', [request]))[0]!).number;
  }
  return number!;
}

const receive: CaseCommand = { do: 'receive', materials: [] };
const accept: CaseCommand = { do: 'accept', tolerate: [], onPromise: false };
const review: CaseCommand = {
  do: 'review',
  step: '审核',
  action: '通过',
  opinion: '符合',
  onSite: false,
  second: null,
};
const grant: CaseCommand = { do: 'decide', grant: true, reason: '' };

function callAs(session: Session | null) {
  const cookie = { read: () => null, write: () => undefined, clear: () => undefined };
  return createRouterClient(countsRoutes, {
    context: { ...world, files: '', cookie, address: '10.0.0.1', session },
  });
}

function someone(unit: string, regionScope: string, ...roles: RoleId[]) {
  const session = { id: 's', staffId: 'somebody', name: '某', unit, regionScope, roles };
  return callAs({
    ...session,
    permissions: permissionsOf(roles),
    mustChangePassword: false,
    expires: clock(),
  });
}

const director = someone('ju', HALL, 'director');
const forester = someone('linye', HALL, 'approver');
const town = someone(`town-${TOWN}`, TOWN, 'town-clerk');
const village = someone(`station-${VILLAGE}`, VILLAGE, 'village-clerk');

let late = '';

beforeAll(async () => {
  await loadOrg(world, demoOrg());
  await loadItems(world, demoItems);
  // 9 October + 10 working days (10 October is worked) are 22 October; decided on 26 October it is late
  late = await live(VILLAGE, 'linye', [
    ['2020-10-09', 'clerk', receive],
    ['2020-10-09', 'clerk', accept],
    ['2020-10-12', 'reviewer', review],
    ['2020-10-26', 'decider', grant],
  ]);
  await live(TOWN, 'linye', [
    ['2020-11-02', 'clerk', receive],
    ['2020-11-02', 'clerk', accept],
    ['2020-11-03', 'reviewer', review],
    ['2020-11-04', 'decider', grant],
  ]);
  await live(HALL, 'minzheng', [['2020-11-05', 'clerk', receive]]);
  await live(HALL, 'linye', [['2019-11-05', 'clerk', receive]]);
}, 60_000);

const YEAR = { year: 2020 } as const;

describe('the counts of a year', () => {
  it('are, for the director, the district’s, beside the same months of the year before', async () => {
    const table = await director.tally({ ...YEAR, by: 'month' });
    expect([table.span, table.spanBefore, table.whose, table.years]).toEqual([
      '2020年1—11月',
      '2019年1—11月',
      '渌口区',
      [2020, 2019],
    ]);
    expect([table.now.received, table.before.received]).toEqual([3, 1]);
    // 10 October, 12 to 16, 19 to 23 and 26 October; 3 and 4 November
    expect([table.now.granted, table.now.daysUsed, table.now.latePromise]).toEqual([2, 12 + 2, 1]);
    expect(table.groups.map(({ name, now, before }) => [name, now.received, before.received])).toEqual([
      ['10月', 1, 0],
      ['11月', 2, 1],
    ]);
  });

  it('are of a month beside the month before it', async () => {
    const table = await director.tally({ ...YEAR, month: 11, by: 'town' });
    expect([table.span, table.spanBefore]).toEqual(['2020年11月', '2020年10月']);
    expect(table.groups.map(({ name, now, before }) => [name, now.received, before.received])).toEqual([
      ['古岳峰镇', 1, 1],
      ['渌口区政务服务大厅', 1, 0],
    ]);
  });

  it('go down to the sites of a town, to units and items', async () => {
    const by = async (asked: object) =>
      (await director.tally({ ...YEAR, ...asked } as never)).groups.map(({ name, now }) => [
        name,
        now.received,
      ]);
    expect(await by({ by: 'site', place: TOWN })).toEqual([
      ['古岳峰镇便民服务中心', 1],
      ['腰塘村便民服务站', 1],
    ]);
    expect(await by({ by: 'unit' })).toEqual([
      ['渌口区林业局', 2],
      ['渌口区民政局', 1],
    ]);
    expect(await by({ by: 'item', place: TOWN })).toEqual([['林木采伐许可证核发', 2]]);
    expect(await by({ by: 'way' })).toEqual([['窗口', 3]]);
    expect(await by({ by: 'level' })).toEqual([
      ['区级', 1],
      ['镇级', 1],
      ['村（社区）级', 1],
    ]);
  });

  it('are nothing for a year without cases', async () => {
    const table = await director.tally({ year: 2031, by: 'month' });
    expect([table.groups, table.now.received, table.years]).toEqual([[], 0, [2020, 2019]]);
    const page = await director.cases({ year: 2031, what: 'received' });
    expect([page.value, page.rows, page.next]).toEqual([0, [], null]);
  });

  it('open to their cases, page by page', async () => {
    const page = await director.cases({ ...YEAR, what: 'latePromise' });
    expect(page).toMatchObject({ name: '超承诺时限', value: 1, events: 1, next: null });
    expect(page.rows).toEqual([
      {
        number: late,
        on: '2020-10-26',
        itemName: '林木采伐许可证核发',
        unitName: '渌口区林业局',
        siteName: '腰塘村便民服务站',
        wayName: '窗口',
        adds: 1,
        daysUsed: 12,
        daysPromised: 10,
        daysOfLaw: 20,
      },
    ]);
    const first = await director.cases({ ...YEAR, what: 'received', limit: 2 });
    expect([first.value, first.rows.length, first.next]).toEqual([3, 2, 2]);
    const second = await director.cases({ ...YEAR, what: 'received', limit: 2, offset: 2 });
    expect([second.rows.length, second.next]).toEqual([1, null]);
    const days = await director.cases({ ...YEAR, what: 'daysUsed' });
    expect([days.value, days.events, days.rows.map(({ adds }) => adds).sort()]).toEqual([14, 2, [12, 2]]);
  });

  it('say when cases are older than the counts', async () => {
    expect((await director.tally({ ...YEAR, by: 'month' })).behind).toBe(false);
    await sql`INSERT INTO case_count_gap VALUES (${DISTRICT})`.execute(db);
    expect((await village.tally({ ...YEAR, by: 'item' })).behind).toBe(true);
    await sql`DELETE FROM case_count_gap`.execute(db);
  });

  it('go out as CSV, with totals and a mark for spreadsheets', async () => {
    const file = await director.csv({ ...YEAR, by: 'month' });
    expect([file.name, file.type]).toEqual(['办件统计 2020年1—11月.csv', 'text/csv; charset=utf-8']);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    const lines = text.split('\r\n');
    expect(lines[0]?.startsWith('\ufeff月份,时段,收件,受理,')).toBe(true);
    expect(lines.find((line) => line.startsWith('合计,2020年1—11月'))).toMatch(/^合计,2020年1—11月,3,2,/);
    expect(lines.at(-1)).toBe('');
  });
});

describe('whose counts', () => {
  const received = async (client: typeof director, asked: object = {}) =>
    (await client.tally({ ...YEAR, by: 'month', ...asked } as never)).now.received;

  it('are their region’s or their unit’s', async () => {
    expect(await received(forester)).toBe(2);
    expect(await received(town)).toBe(2);
    expect(await received(village)).toBe(1);
    expect((await forester.tally({ ...YEAR, by: 'month' })).whose).toBe('渌口区林业局');
    expect((await village.cases({ ...YEAR, what: 'received' })).rows.map(({ number }) => number)).toEqual([
      late,
    ]);
  });

  it('are refused beyond it, and to whoever may read no cases', async () => {
    const outside = 'NOT_ALLOWED counts/outside';
    expect(await answerOf(received(town, { place: '430212107000' }))).toBe(outside);
    expect(await answerOf(received(village, { place: TOWN }))).toBe(outside);
    expect(await answerOf(received(forester, { unit: 'minzheng' }))).toBe(outside);
    expect(await answerOf(forester.cases({ ...YEAR, what: 'received', unit: 'minzheng' }))).toBe(outside);
    expect(await answerOf(town.csv({ ...YEAR, by: 'item', place: HALL }))).toBe(outside);
    for (const role of ['grid-agent', 'bookkeeper', 'admin'] as const)
      expect(await answerOf(received(someone('ju', HALL, role)))).toBe('NOT_ALLOWED org/permission-missing');
    expect(await answerOf(received(callAs(null)))).toBe('SIGN_IN org/sign-in-needed');
  });
});

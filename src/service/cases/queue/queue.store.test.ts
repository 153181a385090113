import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { permissionsOf } from '#base/org/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import type { CaseCommand } from '../commands/index.ts';
import { papers, terms } from '../commands/testing.ts';
import { caseProjector } from '../step/projector.store.ts';
import { runCases } from '../step/run-cases.store.ts';
import { listQueue } from './queue.store.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [caseProjector]);
const who = {
  id: 'clerk',
  person: null,
  permissions: permissionsOf(['district-clerk']),
  unit: 'hall',
  region: '430212000000',
  general: true,
};
let asked = 0;

/** a case with these commands, each on its day */
async function life(...steps: readonly (readonly [string, CaseCommand])[]): Promise<string> {
  let number: string | null = null;
  for (const [on, command] of steps) {
    asked += 1;
    const at = instant(Date.parse(`${on}T02:00:00Z`));
    const request = {
      district: DISTRICT,
      requestId: `request-${asked}`,
      at,
      who,
      command,
      number,
      seen: null,
    };
    const [result] = await runCases(journal, '渌', [{ ...request, terms: number ? null : terms }]);
    number = unwrap(result!).number;
  }
  return number ?? '';
}

const draft: CaseCommand = {
  do: 'draft',
  channel: 'window',
  applicant: 'p1',
  site: '430212106201',
  answers: 'a1',
  materials: [],
};
const receive: CaseCommand = { do: 'receive', materials: papers };
const accept: CaseCommand = { do: 'accept', tolerate: [], onPromise: false };
const withdraw: CaseCommand = { do: 'discard' };

const silent = await life(['2020-09-25', draft], ['2020-09-25', receive]);
const running = await life(['2020-09-25', draft], ['2020-09-25', receive], ['2020-09-28', accept]);
const drafted = await life(['2020-09-26', draft]);
await life(['2020-09-26', draft], ['2020-09-26', withdraw]);

describe('a queue', () => {
  it('shows what is open, the most urgent first, with light and status of the day', async () => {
    const rows = await listQueue(db, DISTRICT, { unit: 'linye' }, day('2020-10-16'));
    expect(rows.map((row) => [row.number, row.status, row.light, row.workingDaysLeft])).toEqual([
      [silent, 'deemed', 'red', null],
      [running, 'accepted', 'yellow', 1],
      [drafted, 'draft', 'green', null],
    ]);
  });

  it('is a unit’s, a site’s or a clerk’s', async () => {
    const of = async (whose: Parameters<typeof listQueue>[2]) =>
      (await listQueue(db, DISTRICT, whose, day('2020-10-16'))).length;
    expect(await of({ site: '430212106201' })).toBe(3);
    // what is accepted waits for those who decide, and for no window
    expect(await of({ handler: 'clerk' })).toBe(2);
    expect(await of({ unit: 'linye', free: true })).toBe(1);
    expect(await of({ site: '430212106201', free: true })).toBe(0);
    expect(await of({ all: true })).toBe(3);
    expect(await of({ all: true, only: 'minzheng' })).toBe(0);
    expect(await of({ handler: 'nobody' })).toBe(0);
    expect(await of({ unit: 'minzheng' })).toBe(0);
  });

  it('of what is late has what is past its day, and no other', async () => {
    const on = async (text: string) =>
      (await listQueue(db, DISTRICT, { all: true, late: day(text) }, day(text))).map(({ number }) => number);
    // the answer was due on 9 October, after the holidays; the promise on the 19th
    expect(await on('2020-10-09')).toEqual([]);
    expect(await on('2020-10-10')).toEqual([silent]);
    expect(await on('2020-10-19')).toEqual([silent]);
    expect(await on('2020-10-20')).toEqual([silent, running]);
  });

  it('goes on page by page', async () => {
    const page = async (after: Parameters<typeof listQueue>[4]) =>
      (await listQueue(db, DISTRICT, { unit: 'linye' }, day('2020-10-16'), { ...after, limit: 2 })) ?? [];
    const first = await page({});
    const second = await page({ after: first[1] ?? null });
    expect([...first, ...second].map((row) => row.number)).toEqual([silent, running, drafted]);
  });
});

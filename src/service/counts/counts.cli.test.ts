import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { terms } from '#service/cases/commands/testing.ts';
import { type CaseRequest, caseProjector, caseReading, runCases } from '#service/cases/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { countLines, drillLines, isGrouping, isWhat, unknownWord } from './counts.cli.ts';
import { countsProjector } from './projector.store.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const journal = createJournal(db, [countsProjector(caseReading), caseProjector]);
const TODAY = day('2020-11-20');

const asked = (index: number, on: string): CaseRequest => ({
  ...{ district: DISTRICT, requestId: `case-${index}`, at: instant(Date.parse(`${on}T02:00:00Z`)) },
  who: { id: 'x', person: null, permissions: [], unit: null, region: null, general: false },
  command: {
    ...{ do: 'draft', channel: 'window', applicant: `p${index}`, site: '430212106219' },
    ...{ answers: 'a1', materials: [] },
  } as CaseRequest['command'],
  further: [{ do: 'receive', materials: [] }],
  ...{ as: ['clerk'], number: null, seen: null, terms },
});

describe('yimen counts', () => {
  it('prints a table of a year, and the cases behind one of its numbers', async () => {
    const results = await runCases(journal, '渌', [asked(1, '2020-10-09'), asked(2, '2020-11-02')]);
    const [first, second] = results.map((result) => unwrap(result).number);
    expect(await countLines(db, DISTRICT, { year: 2020, by: 'month' }, TODAY)).toEqual([
      '2020年1—11月　办件统计',
      '月份\t收件\t办结\t作出决定\t平均用时（工作日）\t超承诺时限\t超法定时限\t一次办成（没有补正）\t零上门',
      '10月\t1\t0\t0\t\t0\t0\t0\t0',
      '11月\t1\t0\t0\t\t0\t0\t0\t0',
      '合计\t2\t0\t0\t\t0\t0\t0\t0',
    ]);
    expect(await drillLines(db, DISTRICT, { year: 2020, what: 'received' }, TODAY)).toEqual([
      `${second}\t2020-11-02\t1\t000164120000-01\t430212106219便民服务站`,
      `${first}\t2020-10-09\t1\t000164120000-01\t430212106219便民服务站`,
      '收件\t2件\t合计 2',
    ]);
    expect(await drillLines(db, DISTRICT, { year: 2019, what: 'received' }, TODAY)).toEqual([
      '收件\t0件\t合计 0',
    ]);
  });

  it('says that cases are missing which are older than the counts', async () => {
    await sql`INSERT INTO case_count_gap VALUES (${DISTRICT})`.execute(db);
    const lines = await countLines(db, DISTRICT, { year: 2020, by: 'month' }, TODAY);
    expect(lines.at(-1)).toBe('有些办件是在启用办件统计之前办的，没有计入：运行一次 npx yimen rebuild');
  });

  it('knows its words, and says which one it does not know', () => {
    expect([isGrouping('town'), isGrouping('toString'), isWhat('received'), isWhat('x')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(unknownWord('x', '--by')).toMatchObject({ code: 'counts/unknown', at: '--by' });
  });
});

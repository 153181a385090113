import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { caseProjector } from '#service/cases/step/projector.store.ts';
import { createJournal } from '../../src/base/journal/index.ts';
import { day, instant, unwrap } from '../../src/base/kernel/index.ts';
import { caseReading, runCases } from '../../src/service/cases/index.ts';
import { countsProjector } from '../../src/service/counts/index.ts';
import { testDatabase } from '../../src/shell/db/testing.ts';
import { fill, makePatterns, planOf } from './fill.ts';
import { actorOf, ORGAN } from './lives.ts';

const MADE = '430212';
const LIVED = '430299';
const TODAY = day('2020-09-25');
const COUNT = 400;
const { db, pool } = await testDatabase();
const journal = createJournal(db, [countsProjector(caseReading), caseProjector]);

await fill({ db, pool }, MADE, COUNT, TODAY);

/** A row without its own numbers of case and papers. */
async function rowOf(district: string, applicant: string): Promise<unknown> {
  const { rows } = await sql<{ row: { number: string } }>`
    SELECT to_jsonb(f) - 'district' AS row FROM case_file f
    WHERE district = ${district} AND applicant = ${applicant}`.execute(db);
  expect(rows).toHaveLength(1);
  const row = rows[0]?.row;
  return JSON.parse(
    JSON.stringify(row)
      .replaceAll(row?.number ?? '', 'number')
      .replaceAll(/第\d{4,}号/g, 'paper')
      .replaceAll(/"sequence":\d+/g, '"sequence":0')
      .replaceAll(/-\d{5,}"/g, '-certificate"'),
  );
}

/** The counts of these applicants' cases. */
async function countedOf(district: string, applicants: readonly string[]): Promise<unknown[]> {
  const { rows } = await sql`
    SELECT f.applicant, to_jsonb(e) - 'district' - 'number' - 'position' AS event
    FROM case_file f JOIN case_event e USING (district, number)
    WHERE f.district = ${district} AND f.applicant = ANY(${applicants}) ORDER BY f.applicant, e.version`.execute(
    db,
  );
  return rows;
}

/** Lives these cases again, a step of each in one commit. */
async function live(cases: readonly ReturnType<ReturnType<typeof planOf>>[]): Promise<void> {
  const numbers = new Map<number, string>();
  for (let turn = 0; cases.some(({ pattern }) => turn < pattern.steps.length); turn += 1) {
    const going = cases.filter(({ pattern }) => turn < pattern.steps.length);
    const results = await runCases(
      journal,
      ORGAN,
      going.map(({ pattern, site, paper, clerk }) => {
        const [on, { part, command }] = pattern.steps[turn]!;
        const applicant = `person-${paper}`;
        const number = numbers.get(paper) ?? null;
        return {
          ...{ district: LIVED, requestId: `${paper}-${turn}`, at: instant(Date.parse(`${on}T02:00:00Z`)) },
          who: actorOf(part, clerk, applicant, pattern.terms.unit),
          command: command.do === 'draft' ? { ...command, applicant, site } : command,
          ...{ number, seen: null, terms: number === null ? pattern.terms : null },
        };
      }),
    );
    results.forEach((result, index) => {
      numbers.set(going[index]!.paper, unwrap(result).number);
    });
  }
}

describe('generated cases', () => {
  it('have the rows that the projector writes for the same lives', async () => {
    const plan = planOf(makePatterns(TODAY));
    const cases = Array.from({ length: Math.ceil(COUNT / 7) }, (_, index) => plan(index * 7));
    await live(cases);
    const applicants = cases.map(({ paper }) => `person-${paper}`);
    for (const applicant of applicants)
      expect(await rowOf(MADE, applicant)).toEqual(await rowOf(LIVED, applicant));
    const lived = await countedOf(LIVED, applicants);
    expect(lived.length).toBeGreaterThan(applicants.length);
    expect(await countedOf(MADE, applicants)).toEqual(lived);
  });

  it('are counted: the cube has all of their events', async () => {
    const { rows } = await sql<{
      events: number;
      received: number;
      cells: number;
      days: number;
      used: number;
    }>`
      SELECT count(*)::int AS events, (count(*) FILTER (WHERE counted & 1 <> 0))::int AS received,
        sum(days_used)::int AS used,
        (SELECT sum(received) FROM case_count WHERE district = ${MADE} AND site = '')::int AS cells,
        (SELECT sum(days_used) FROM case_count WHERE district = ${MADE} AND item = '')::int AS days
      FROM case_event WHERE district = ${MADE}`.execute(db);
    const [{ events, received, cells, days, used }] = rows as [(typeof rows)[number]];
    expect(events).toBeGreaterThan(COUNT);
    expect([received, used]).toEqual([cells, days]);
  });

  it('leave room for the next number', async () => {
    const { rows } = await sql<{ site: string; day: string; n: number; last: number }>`
      SELECT f.site, f.opened_on AS day, max(substr(f.number, 21, 5)::int) AS n, max(d.last) AS last FROM case_file f
      JOIN case_day_number d ON d.district = f.district AND d.site = f.site AND d.day = f.opened_on
      WHERE f.district = ${MADE} GROUP BY f.site, f.opened_on`.execute(db);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ n, last }) => n !== last)).toEqual([]);
  });

  it('are open in one of ten, with all that a queue shows', async () => {
    const { rows } = await sql<{ open: boolean; n: number; statuses: string[] }>`
      SELECT open, count(*)::int AS n, array_agg(DISTINCT status) AS statuses FROM case_file
      WHERE district = ${MADE} GROUP BY open ORDER BY open`.execute(db);
    expect(rows).toEqual([
      { open: false, n: 360, statuses: ['archived'] },
      { open: true, n: 40, statuses: expect.arrayContaining(['draft', 'received', 'accepted', 'stopped']) },
    ]);
  });
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { officialCalendar } from '#base/calendar/index.ts';
import { createJournal, rebuild } from '#base/journal/index.ts';
import { readFacts } from '#base/journal/read.store.ts';
import {
  type CaseRequest,
  type CaseState,
  caseProjector,
  caseReading,
  evolve,
  readFact,
  runCases,
} from '#service/cases/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { isBehind, readFigure, tallyBy, yearsCounted } from './cube.store.ts';
import { type DrilledEvent, drillCases } from './drill.store.ts';
import { type Counted, countsOf } from './event.ts';
import { countsProjector } from './projector.store.ts';
import { addsTo, type CountQuery, isMeant } from './query.ts';
import { anyLife, ITEMS, SITES, stepsOf, UNITS } from './random-lives.fixture.ts';
import { settleCounts, settleWithin } from './settle.store.ts';
import { allSums, counts, whats } from './whats.ts';

const DISTRICT = '430212';
const { db } = await testDatabase();
const projectors = [countsProjector(caseReading), caseProjector];
const journal = createJournal(db, projectors);
const nobody = { person: null, permissions: [], unit: null, region: null, general: false };

/** every counted fact, which this test folds again from the journal */
interface Folded extends Counted {
  readonly number: string;
  readonly version: number;
}
const folded: Folded[] = [];

/** Lives 240 cases, twelve at once, each with its steps one after the other. */
async function liveThem(): Promise<void> {
  const lives = fc.sample(anyLife, { numRuns: 240, seed: 20_201_201 });
  const plans = lives.map((life, index) => ({
    life,
    number: null as string | null,
    steps: stepsOf(life, index % 2 === 0 ? '2019-11-20' : '2020-09-25'),
  }));
  for (let from = 0; from < plans.length; from += 12) {
    const some = plans.slice(from, from + 12);
    for (let turn = 0; some.some(({ steps }) => turn < steps.length); turn += 1) {
      const going = some.filter(({ steps }) => turn < steps.length);
      const asked = going.map(({ life, number, steps }): CaseRequest => {
        const requestId = `life-${plans.findIndex((one) => one.life === life)}-${turn}`;
        const step = steps[turn]!;
        // who reviewed does not decide
        const who = { ...nobody, id: step.as?.[0] ?? '' };
        const request = { district: DISTRICT, requestId, who, seen: null, ...step };
        return { ...request, number, terms: number ? null : life.terms };
      });
      const results = await runCases(journal, '渌', asked);
      results.forEach((result, index) => {
        if (result.ok) going[index]!.number = result.value.number;
      });
    }
  }
}

async function foldThem(): Promise<void> {
  const states = new Map<string, CaseState>();
  for await (const facts of readFacts(db, DISTRICT))
    for (const fact of facts) {
      const number = fact.stream.slice('case/'.length);
      const before = states.get(number) ?? null;
      const read = readFact(fact);
      const after = evolve(before, read);
      states.set(number, after);
      const clock = caseReading.clockOn(after, read.payload.on);
      const one = countsOf(before, read, after, { calendar: officialCalendar, clock });
      if (one) folded.push({ ...one, number, version: fact.version });
    }
}

beforeAll(async () => {
  await liveThem();
  await foldThem();
}, 120_000);

const month = fc.integer({ min: 0, max: 20 }).map((after) => {
  const at = 11 - 1 + after;
  return (2019 + Math.floor(at / 12)) * 100 + (at % 12) + 1;
});
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyQuery: fc.Arbitrary<CountQuery> = fc.record({
  kind: fc.constant('cases' as const),
  what: fc.constantFrom(...whats),
  from: month,
  until: month,
  place: maybe([...SITES, '430212106000', '430212999000']),
  unit: maybe(UNITS),
  item: maybe(ITEMS),
  way: maybe(['online', 'window']),
  level: maybe(['district', 'town', 'village'] as const),
});

/** the same figure, added up from the facts */
function behind(query: CountQuery) {
  const rows = folded.flatMap((event) => {
    const adds = isMeant(query, event.cell) ? addsTo(query.what, event) : null;
    return adds === null ? [] : [{ number: event.number, version: event.version, adds }];
  });
  return { rows, value: rows.reduce((sum, { adds }) => sum + adds, 0) };
}

async function everyPage(query: CountQuery, limit: number) {
  const rows: DrilledEvent[] = [];
  for (;;) {
    const page = await drillCases(db, DISTRICT, query, { offset: rows.length, limit });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.events) return { ...page, rows };
  }
}

const byCase = (a: { number: string; version: number }, b: typeof a) =>
  a.number === b.number ? a.version - b.version : a.number < b.number ? -1 : 1;

describe('counts of random lives', () => {
  it('know of everything that is ever counted', () => {
    const seen = new Set(folded.flatMap((event) => event.counts));
    expect(counts.filter((count) => !seen.has(count))).toEqual([]);
  });

  it('are, as figures, what the facts say, and open to exactly the cases behind them', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.integer({ min: 1, max: 60 }), async (query, limit) => {
        const said = behind(query);
        const figure = await readFigure(db, DISTRICT, query);
        expect(figure.value).toBe(said.value);
        expect(figure.source).toEqual({ kind: 'query', query });
        const drilled = await everyPage(query, limit);
        expect(drilled.value).toBe(figure.value);
        expect(drilled.events).toBe(said.rows.length);
        const rows = drilled.rows.map(({ number, version, adds }) => ({ number, version, adds }));
        expect(rows.toSorted(byCase)).toEqual(said.rows.toSorted(byCase));
      }),
      { numRuns: 200 },
    );
  });

  it('by any grouping add up to the same', async () => {
    const year = { from: 202001, until: 202012 };
    const last = { from: 201901, until: 201912 };
    for (const by of ['month', 'town', 'site', 'unit', 'item', 'way', 'level'] as const) {
      const groups = await tallyBy(db, DISTRICT, year, last, by);
      for (const now of [true, false])
        for (const what of [...counts, ...allSums]) {
          const sum = groups
            .filter((one) => one.now === now)
            .reduce((all, { tally }) => all + tally[what], 0);
          expect([by, now, what, sum]).toEqual([
            by,
            now,
            what,
            behind({ kind: 'cases', what, ...(now ? year : last) }).value,
          ]);
        }
    }
  });

  it('are known by year, the latest first', async () => {
    const years = [...new Set(folded.map(({ cell }) => Math.floor(cell.month / 100)))];
    expect(await yearsCounted(db, DISTRICT)).toEqual(years.toSorted((a, b) => b - a));
    expect(await yearsCounted(db, '430299')).toEqual([]);
  });

  it('come out of a rebuild as they stand, in portions of any size', async () => {
    for (const portion of [3, 2_000]) {
      const report = await rebuild(db, DISTRICT, projectors, true, portion);
      expect(report.filter(({ same }) => !same)).toEqual([]);
      expect(report.find(({ table }) => table === 'case_event')?.rows).toBe(folded.length);
    }
  }, 120_000);
});

describe('the cube', () => {
  const settled = async () => {
    const { rows } = await sql<{ position: number; received: number }>`
      SELECT (SELECT position FROM case_counted WHERE district = ${DISTRICT})::int AS position,
        (SELECT sum(received) FROM case_count WHERE district = ${DISTRICT} AND item = '')::int AS received`.execute(
      db,
    );
    return rows[0]!;
  };

  it('takes an event in once, however many look at the same time', async () => {
    const before = await settled();
    await sql`
      INSERT INTO case_event (district, position, month, unit, site, item, way, number, version, on_day, counted)
      SELECT ${DISTRICT}, ${before.position} + n, 202009, 'linye', ${SITES[0]}, ${ITEMS[0]}, 'window', 'new-' || n, 2,
        '2020-09-25', 1 FROM generate_series(1, 5) AS n`.execute(db);
    await Promise.all(Array.from({ length: 6 }, () => settleCounts(db, DISTRICT)));
    expect(await settled()).toEqual({ position: before.position + 5, received: before.received + 5 });
    await sql`DELETE FROM case_event WHERE number LIKE 'new-%'`.execute(db);
    await rebuild(db, DISTRICT, projectors);
  });

  it('is waited for while a rebuild makes it again, and is not added to twice', async () => {
    const before = await settled();
    let reader: Promise<void> | undefined;
    await db.transaction().execute(async (tx) => {
      await settleWithin(tx, DISTRICT);
      await sql`DELETE FROM case_counted WHERE district = ${DISTRICT}`.execute(tx);
      await sql`DELETE FROM case_count WHERE district = ${DISTRICT}`.execute(tx);
      // positions beyond the settled one, so that the reader has events to add
      await sql`UPDATE case_event SET position = position + 1000000 WHERE district = ${DISTRICT}`.execute(tx);
      reader = db.transaction().execute((other) => settleWithin(other, DISTRICT));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await settleWithin(tx, DISTRICT);
    });
    await reader;
    expect((await settled()).received).toBe(before.received);
    await rebuild(db, DISTRICT, projectors);
    expect(await settled()).toEqual(before);
  });

  it('has for every cell the sum of its events', async () => {
    const { rows } = await sql<{ wrong: number }>`
      SELECT count(*)::int AS wrong FROM case_count c
      LEFT JOIN (
        SELECT month, unit, site, item, way, count(*) FILTER (WHERE counted & 1 <> 0) AS received,
          coalesce(sum(days_used), 0) AS days
        FROM case_event WHERE district = ${DISTRICT} GROUP BY 1, 2, 3, 4, 5
      ) e USING (month, unit, site, item, way)
      WHERE district = ${DISTRICT} AND item <> '' AND site <> ''
        AND (c.received, c.days_used) IS DISTINCT FROM (e.received, e.days)`.execute(db);
    expect(rows[0]?.wrong).toBe(0);
  });
});

describe('cases that are older than the counts', () => {
  const migration = path.resolve(import.meta.dirname, '../../../db/migrations/0508_case_count_gap.sql');
  const migrateAgain = async () => {
    await sql`DROP TABLE case_count_gap`.execute(db);
    await sql.raw(await readFile(migration, 'utf8')).execute(db);
  };

  it('are found by the migration, said, and counted by a rebuild', async () => {
    const received = { kind: 'cases', what: 'received', from: 201901, until: 202112 } as const;
    await migrateAgain();
    expect(await isBehind(db, DISTRICT)).toBe(false);
    // one month is older than the counts
    await sql`DELETE FROM case_count WHERE month = 201911`.execute(db);
    await migrateAgain();
    expect(await isBehind(db, DISTRICT)).toBe(true);
    expect(await isBehind(db, '430299')).toBe(false);
    expect((await readFigure(db, DISTRICT, received)).value).toBeLessThan(behind(received).value);
    await rebuild(db, DISTRICT, projectors);
    expect(await isBehind(db, DISTRICT)).toBe(false);
    expect((await readFigure(db, DISTRICT, received)).value).toBe(behind(received).value);
  }, 120_000);
});

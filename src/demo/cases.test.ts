import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createJournal, verifyJournal } from '#base/journal/index.ts';
import { day, instant, unwrap } from '#base/kernel/index.ts';
import { orgProjector } from '#base/org/index.ts';
import demo from '#packs/cases/demo.json' with { type: 'json' };
import { caseProjector, caseReading, listQueue, statuses } from '#service/cases/index.ts';
import { countsProjector, drillCases, readFigure } from '#service/counts/index.ts';
import { itemProjector } from '#service/items/index.ts';
import { checkCode } from '#service/persons/index.ts';
import { testDatabase } from '#shell/db/testing.ts';
import { demoKeys, loadDemoCases } from './cases.ts';

const { db } = await testDatabase();
const district = '430212';
const journal = createJournal(db, [orgProjector, itemProjector, countsProjector(caseReading), caseProjector]);
const files = await mkdtemp(path.join(os.tmpdir(), 'yimen-demo-'));
const clock = () => instant(Date.parse('2026-11-24T08:00:00+08:00'));
const context = { db, journal, clock, district, files };
const loaded = await loadDemoCases(context);

describe('the demo cases', () => {
  it('are loaded once, all of them', async () => {
    expect(loaded).toBe(demo.cases.length);
    expect(await loadDemoCases(context)).toBe(0);
    expect(unwrap(await verifyJournal(db, district)).facts).toBeGreaterThan(200);
  });

  it('stand in every status and under every light on the day of the start', async () => {
    const { rows } = await sql<{ number: string; status: string; unit: string }>`
      SELECT number, status, unit FROM case_file`.execute(db);
    const queues = await Promise.all(
      [...new Set(rows.map(({ unit }) => unit))].map((unit) =>
        listQueue(db, district, { unit }, day('2026-11-24'), { limit: 200 }),
      ),
    );
    const open = queues.flat();
    const standing = new Set([...rows.map(({ status }) => status), ...open.map(({ status }) => status)]);
    expect(Object.keys(statuses).filter((status) => !standing.has(status))).toEqual([]);
    const lights = new Set<string>(open.map(({ light }) => light));
    expect(['green', 'yellow', 'orange', 'red', 'paused'].filter((light) => !lights.has(light))).toEqual([]);
  });

  it('show lateness: one was decided past its promise, another past the law as well', async () => {
    const asked = { kind: 'cases', from: 202609, until: 202611 } as const;
    const figure = async (what: 'latePromise' | 'lateLaw') =>
      (await readFigure(db, district, { ...asked, what })).value;
    expect([await figure('latePromise'), await figure('lateLaw')]).toEqual([2, 1]);
    const page = { offset: 0, limit: 10 };
    const late = await drillCases(db, district, { ...asked, what: 'latePromise' }, page);
    expect(
      late.rows
        .map(({ on, daysUsed, daysPromised, daysOfLaw }) => [on, daysUsed, daysPromised, daysOfLaw])
        .toSorted(),
    ).toEqual([
      // decided on 18 November, four working days before the 24th; accepted on 2 November and on 19 October
      ['2026-11-18', 12, 10, 20],
      ['2026-11-18', 22, 5, 20],
    ]);
  });

  it('can be looked up with codes that are said at every start', async () => {
    const keys = await demoKeys(context);
    expect(keys).toHaveLength(2);
    expect(await demoKeys(context)).toEqual(keys);
    for (const { number, code } of keys)
      expect(await checkCode(context, number, code, clock())).toEqual({ ok: true, value: true });
    expect(await demoKeys({ ...context, district: '430299' })).toEqual([]);
  });

  it('say that their people are made up, in a region that does not exist', async () => {
    const { rows } = await sql<{ name: string; number: string }>`SELECT name, number FROM person`.execute(db);
    expect(rows.filter(({ name }) => !name.startsWith('演示'))).toEqual([]);
    expect(rows.filter(({ number }) => !/^(92)?430299/.test(number))).toEqual([]);
  });

  it('have every paper’s numbers in the order of their days, without gaps', async () => {
    const { rows } = await sql<{ kind: string; n: number; on: string }>`
      SELECT coalesce(payload::jsonb->'document'->>'series', payload::jsonb->'document'->>'kind') AS kind, (payload::jsonb->'document'->>'sequence')::int AS n,
             payload::jsonb->>'on' AS on
      FROM journal_fact WHERE payload::jsonb ? 'document' ORDER BY kind, n`.execute(db);
    for (const [kind, same] of Map.groupBy(rows, (row) => row.kind)) {
      expect(
        same.map(({ n }) => n),
        kind,
      ).toEqual(same.map((_, index) => index + 1));
      expect(
        same.map(({ on }) => on),
        kind,
      ).toEqual(same.map(({ on }) => on).toSorted());
    }
  });
});

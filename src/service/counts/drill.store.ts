import { sql } from 'kysely';
import type { Day } from '#base/kernel/index.ts';
import { numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { meant, measured, ROWS, rowsFor } from './filter.store.ts';
import { type CountQuery, monthsOf } from './query.ts';
import { settleCounts } from './settle.store.ts';
import { isSum, maskOf, type Sum, sums, type What } from './whats.ts';

/** One counted fact behind a figure. */
export interface DrilledEvent {
  readonly number: string;
  /** of the case's stream */
  readonly version: number;
  readonly on: Day;
  readonly unit: string;
  readonly site: string;
  readonly item: string;
  readonly way: string;
  /** what it adds to the figure: 1, or its days or grade */
  readonly adds: number;
  readonly daysUsed: number | null;
  readonly daysPromised: number | null;
  readonly daysOfLaw: number | null;
}

export interface DrillPage {
  /** the figure */
  readonly value: number;
  /** how many facts stand behind it; for a count the value itself */
  readonly events: number;
  readonly rows: readonly DrilledEvent[];
}

interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** The count of the events behind a figure: for a sum its own count, for any other figure itself. */
const eventsOf = (what: What): What => (isSum(what) ? sums[what] : what);

/**
 * A page of the facts behind a figure: the latest month first, then by cell and case. The cube says in which cells the page
 * lies, so that only its own rows are read, wherever it is and however rare the figure.
 */
export async function drillCases(
  db: Db,
  district: string,
  query: CountQuery,
  page: Window,
): Promise<DrillPage> {
  await settleCounts(db, district);
  const read = (tx: Db) => pageOf(tx, district, query, page);
  // cube and events come from one moment, even when somebody takes a step between the two questions
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

async function pageOf(
  db: Db,
  district: string,
  query: CountQuery,
  { offset, limit }: Window,
): Promise<DrillPage> {
  const months = await monthsBehind(db, district, query);
  const value = months.reduce((sum, month) => sum + month.value, 0);
  const events = months.reduce((sum, month) => sum + month.events, 0);
  const rows: DrilledEvent[] = [];
  let skip = offset;
  for (const month of months) {
    if (rows.length >= limit) break;
    if (skip >= month.events) {
      skip -= month.events;
      continue;
    }
    rows.push(
      ...(await eventsIn(db, district, query, month.month, { offset: skip, limit: limit - rows.length })),
    );
    skip = 0;
  }
  return { value, events, rows };
}

interface MonthBehind {
  readonly month: number;
  readonly value: number;
  readonly events: number;
}

async function monthsBehind(db: Db, district: string, query: CountQuery): Promise<MonthBehind[]> {
  const { rows } = await sql<MonthBehind>`
    SELECT month, sum(${measured(query.what)})::float8 AS value, sum(${measured(eventsOf(query.what))})::float8 AS events
    FROM case_count
    WHERE district = ${district} AND ${rowsFor(query)} AND ${meant(query, monthsOf(query))}
    GROUP BY month ORDER BY month DESC`.execute(db);
  return rows;
}

interface CellBehind {
  readonly unit: string;
  readonly site: string;
  readonly item: string;
  readonly way: string;
  /** number of the figure's events before this cell, and up to its end */
  readonly first: number;
  readonly last: number;
}

/** The events of one month from `offset` on. */
async function eventsIn(
  db: Db,
  district: string,
  query: CountQuery,
  month: number,
  { offset, limit }: Window,
): Promise<DrilledEvent[]> {
  const { rows: cells } = await sql<CellBehind>`
    SELECT unit, site, item, way, last - events AS first, last FROM (
      SELECT unit, site, item, way, events,
             (sum(events) OVER (ORDER BY site, unit, item, way))::float8 AS last
      FROM (
        SELECT unit, site, item, way, ${measured(eventsOf(query.what))}::float8 AS events
        FROM case_count
        WHERE district = ${district} AND ${ROWS.cell} AND ${meant(query, [month])}
      ) AS behind WHERE events > 0
    ) AS running
    WHERE last > ${offset} AND last - events < ${offset + limit}
    ORDER BY last`.execute(db);
  if (cells.length === 0) return [];
  const from = cells.map(({ first }) => Math.max(0, offset - first));
  const take = cells.map(({ first, last }) => Math.min(last, offset + limit) - Math.max(first, offset));
  const of = (key: 'unit' | 'site' | 'item' | 'way') => sql`${texts(cells.map((cell) => cell[key]))}::text[]`;
  const { rows } = await sql<EventRow>`
    SELECT c.at::int AS at, e.* FROM unnest(${of('unit')}, ${of('site')}, ${of('item')}, ${of('way')},
      ${numbers(from)}::int[], ${numbers(take)}::int[])
      WITH ORDINALITY AS c(unit, site, item, way, skip, take, at)
    CROSS JOIN LATERAL (
      SELECT number, version, on_day AS "on", days_used AS "daysUsed", days_promised AS "daysPromised",
             days_of_law AS "daysOfLaw", grade
      FROM case_event AS e
      WHERE district = ${district} AND month = ${month}
        AND (e.site, e.item, e.unit, e.way) = (c.site, c.item, c.unit, c.way)
        -- what came since is not in the cells either
        AND position <= (SELECT position FROM case_counted WHERE district = ${district})
        AND counted & ${maskOf(query.what)}::int <> 0
      ORDER BY number, version OFFSET c.skip LIMIT c.take
    ) AS e ORDER BY c.at, e.number, e.version`.execute(db);
  return rows.map(({ at, grade, ...row }) => {
    const { unit, site, item, way } = cells[at - 1]!;
    return { ...row, unit, site, item, way, adds: addedBy(query.what, { ...row, grade }) };
  });
}

interface EventRow extends Pick<DrilledEvent, 'number' | 'version' | 'on'> {
  readonly at: number;
  readonly daysUsed: number | null;
  readonly daysPromised: number | null;
  readonly daysOfLaw: number | null;
  readonly grade: number | null;
}

function addedBy(
  what: What,
  row: Pick<EventRow, 'daysUsed' | 'daysPromised' | 'daysOfLaw' | 'grade'>,
): number {
  if (!isSum(what)) return 1;
  const days: Readonly<Record<Sum, number | null>> = {
    daysUsed: row.daysUsed,
    daysPromised: row.daysPromised,
    usedOfPromised: row.daysUsed,
    daysOfLaw: row.daysOfLaw,
    usedOfLaw: row.daysUsed,
    grades: row.grade,
  };
  return days[what] ?? 0;
}

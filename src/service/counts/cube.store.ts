import { sql } from 'kysely';
import type { Figure } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { meant, measured, rowsFor } from './filter.store.ts';
import type { Grouping } from './groupings.ts';
import { type CellFilter, type CountQuery, countFigure, monthsOf } from './query.ts';
import { settleCounts } from './settle.store.ts';
import { type Count, columnOf, measures, type Sum } from './whats.ts';

/** Every count and sum of some cells. */
export type Tally = Readonly<Record<Count | Sum, number>>;

export interface Group {
  /** for a town, the 12 digits of its region; for a month, its number in the year */
  readonly key: string;
  /** true: it belongs to the span that was asked for; false: to the span before */
  readonly now: boolean;
  readonly tally: Tally;
}

const KEYS: Readonly<Record<Grouping, ReturnType<typeof sql>>> = {
  month: sql`(month % 100)::text`,
  town: sql`left(site, 9) || '000'`,
  site: sql`site`,
  unit: sql`unit`,
  item: sql`item`,
  way: sql`way`,
  level: sql`CASE WHEN site LIKE '%000000' THEN 'district' WHEN site LIKE '%000' THEN 'town' ELSE 'village' END`,
};

const summed = sql.raw(measures.map((one) => `sum(${columnOf(one)})::float8 AS ${columnOf(one)}`).join(', '));

/**
 * The counts of a filter by groups, with those of the span before: the same months a year earlier or, for one month, the month
 * before. Reads the cube alone, so its time does not grow with the number of cases.
 */
export async function tallyBy(
  db: Db,
  district: string,
  filter: CellFilter,
  before: Pick<CellFilter, 'from' | 'until'>,
  by: Grouping,
): Promise<Group[]> {
  await settleCounts(db, district);
  const months = [...monthsOf(before), ...monthsOf(filter)];
  const { rows } = await sql<Record<string, number> & { key: string; now: boolean }>`
    SELECT ${KEYS[by]} AS key, month >= ${filter.from} AS now, ${summed}
    FROM case_count
    WHERE district = ${district} AND ${rowsFor(filter, by)} AND ${meant(filter, months)}
    GROUP BY 1, 2`.execute(db);
  return rows.map(({ key, now, ...row }) => ({
    key,
    now,
    tally: Object.fromEntries(measures.map((one) => [one, row[columnOf(one)] ?? 0])) as Tally,
  }));
}

/** A count with its source. Throws on a sum that is no safe integer. */
export async function readFigure(db: Db, district: string, query: CountQuery): Promise<Figure<CountQuery>> {
  await settleCounts(db, district);
  const { rows } = await sql<{ value: number | null }>`
    SELECT sum(${measured(query.what)})::float8 AS value FROM case_count
    WHERE district = ${district} AND ${rowsFor(query)} AND ${meant(query, monthsOf(query))}`.execute(db);
  const value = rows[0]?.value ?? 0;
  if (!Number.isSafeInteger(value)) throw new RangeError(`${query.what} of cases is ${value}`);
  return countFigure(query, value);
}

/** The years of which anything is counted, the latest first. */
export async function yearsCounted(db: Db, district: string): Promise<number[]> {
  await settleCounts(db, district);
  // an index scan for each year, however many rows a year has
  const { rows } = await sql<{ year: number }>`
    WITH RECURSIVE years AS (
      (SELECT month / 100 AS year FROM case_count
       WHERE district = ${district} AND item = '' ORDER BY month DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT month / 100 FROM case_count
              WHERE district = ${district} AND item = '' AND month < years.year * 100
              ORDER BY month DESC LIMIT 1)
      FROM years WHERE years.year IS NOT NULL
    ) SELECT year FROM years WHERE year IS NOT NULL`.execute(db);
  return rows.map(({ year }) => year);
}

/** Are there cases in no count? That is so where cases are older than the counts, until a rebuild. */
export async function isBehind(db: Db, district: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM case_count_gap WHERE district = ${district}`.execute(db);
  return rows.length > 0;
}

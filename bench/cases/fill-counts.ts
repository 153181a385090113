import type pg from 'pg';
import type { Counted } from '#service/counts/event.ts';
import { maskOfAll } from '#service/counts/whats.ts';

/** The counts of generated cases (fill.ts): those of a pattern's facts, for each case of the pattern. */

/** counts by the version of their fact; each case has its own site */
export type PatternEvents = readonly { readonly version: number; readonly counted: Counted }[];

const TYPES = [
  ...['bigint', 'int', 'text', 'text', 'text', 'text', 'text', 'int', 'date', 'int'],
  ...['smallint', 'smallint', 'smallint', 'smallint'],
];

/** Inserts the events of a portion of cases, at positions after `last`. Returns the last position. */
export async function insertEvents(
  client: pg.PoolClient,
  district: string,
  cases: readonly { readonly number: string; readonly site: string; readonly events: PatternEvents }[],
  last: number,
): Promise<number> {
  let position = last;
  const rows = cases.flatMap(({ number, site, events }) =>
    events.map(({ version, counted: { cell, on, counts, sums } }) => {
      position += 1;
      const { month, unit, item, way } = cell;
      const days = [sums.daysUsed, sums.daysPromised, sums.daysOfLaw, sums.grades];
      return [position, month, unit, site, item, way, number, version, on, maskOfAll(counts), ...days];
    }),
  );
  await client.query(
    `INSERT INTO case_event (district, position, month, unit, site, item, way, number, version, on_day, counted,
       days_used, days_promised, days_of_law, grade)
     SELECT $1, * FROM unnest(${TYPES.map((type, index) => `$${index + 2}::${type}[]`).join(', ')})`,
    [district, ...TYPES.map((_, index) => rows.map((row) => row[index] ?? null))],
  );
  return position;
}

import type pg from 'pg';
import { addEvent, type Cells, measures } from '#service/counts/cells.ts';
import type { Counted } from '#service/counts/event.ts';
import { idOf } from '#service/counts/projector.store.ts';
import { bitOf, columnOf } from '#service/counts/whats.ts';

/** The counts of generated cases (fill.ts): what a pattern's facts count, once for each case that is made after it. */

/** by the version of the fact that counts it; the site is each case's own */
export type PatternEvents = readonly { readonly version: number; readonly counted: Counted }[];

const at = ({ cell }: Counted, site: string): Counted['cell'] => ({ ...cell, site });

/** The events of a portion of cases; `numbers` and `sites` are theirs. */
export async function insertEvents(
  client: pg.PoolClient,
  district: string,
  cases: readonly { readonly number: string; readonly site: string; readonly events: PatternEvents }[],
): Promise<void> {
  const rows = cases.flatMap(({ number, site, events }) =>
    events.map(({ version, counted }) => {
      const { cell, on, counts, sums } = counted;
      const mask = counts.reduce((sum, count) => sum + bitOf(count), 0);
      const days = [sums.daysUsed, sums.daysPromised, sums.daysOfLaw, sums.grades];
      return [cell.month, idOf(at(counted, site)), number, version, on, mask, ...days] as const;
    }),
  );
  const columns = Array.from({ length: 10 }, (_, index) => rows.map((row) => row[index] ?? null));
  await client.query(
    `INSERT INTO case_event (district, month, cell, number, version, on_day, counted, days_used, days_promised, days_of_law, grade)
     SELECT $1, * FROM unnest($2::int[], $3::uuid[], $4::text[], $5::int[], $6::date[], $7::int[], $8::smallint[],
       $9::smallint[], $10::smallint[], $11::smallint[])`,
    [district, ...columns],
  );
}

/** The cube of all of them. */
export async function insertCells(
  client: pg.PoolClient,
  district: string,
  alike: Iterable<{ readonly site: string; readonly events: PatternEvents; readonly times: number }>,
): Promise<number> {
  const cells: Cells = new Map();
  for (const { site, events, times } of alike)
    for (const { counted } of events) addEvent(cells, { ...counted, cell: at(counted, site) }, times);
  const all = [...cells.values()];
  const columns = measures.map(columnOf);
  const PORTION = 5_000;
  for (let from = 0; from < all.length; from += PORTION) {
    const some = all.slice(from, from + PORTION);
    const words = (key: 'unit' | 'site' | 'item' | 'way') => some.map(({ cell }) => cell[key]);
    await client.query(
      `INSERT INTO case_count (district, cell, month, unit, site, item, way, ${columns.join(', ')})
       SELECT $1, * FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
         ${columns.map((_, index) => `$${index + 8}::int[]`).join(', ')})`,
      [
        district,
        some.map(({ cell }) => idOf(cell)),
        some.map(({ cell }) => cell.month),
        ...(['unit', 'site', 'item', 'way'] as const).map(words),
        ...columns.map((_, index) => some.map((one) => one.all[index])),
      ],
    );
  }
  await client.query('VACUUM ANALYZE case_count');
  await client.query('VACUUM ANALYZE case_event');
  return all.length;
}

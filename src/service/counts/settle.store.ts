import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';
import { bitOf, type Count, columnOf, isSum, measures, type Sum } from './whats.ts';

/** How a sum comes from the columns of its events. */
const SUMMED: Readonly<Record<Sum, string>> = {
  daysUsed: 'sum(days_used)',
  daysPromised: 'sum(days_promised)',
  usedOfPromised: 'sum(days_used) FILTER (WHERE days_promised IS NOT NULL)',
  daysOfLaw: 'sum(days_of_law)',
  usedOfLaw: 'sum(days_used) FILTER (WHERE days_of_law IS NOT NULL)',
  grades: 'sum(grade)',
};

const summed = (what: Count | Sum) =>
  isSum(what) ? `coalesce(${SUMMED[what]}, 0)` : `count(*) FILTER (WHERE counted & ${bitOf(what)} <> 0)`;

const columns = sql.raw(measures.map(columnOf).join(', '));
const values = sql.raw(measures.map(summed).join(', '));
const added = sql.raw(
  measures
    .map(columnOf)
    .map((column) => `${column} = case_count.${column} + excluded.${column}`)
    .join(', '),
);

/**
 * Adds the events that are not in the cells yet. Every reading of the cube begins with it. The journal gives out a
 * district's positions in the order of its commits, so no event comes later with a lower one.
 */
export async function settleCounts(db: Db, district: string): Promise<void> {
  const { rows } = await sql`
    SELECT FROM case_event WHERE district = ${district} AND position >
      coalesce((SELECT position FROM case_counted WHERE district = ${district}), 0) LIMIT 1`.execute(db);
  if (rows.length === 0) return;
  if (db.isTransaction) await settleWithin(db, district);
  else await db.transaction().execute((tx) => settleWithin(tx, district));
}

/** Until this one has ended, whoever else settles waits, and then finds less to do. */
async function lockCounted(tx: Db, district: string): Promise<string> {
  for (;;) {
    await sql`INSERT INTO case_counted VALUES (${district}, 0) ON CONFLICT DO NOTHING`.execute(tx);
    const { rows } = await sql<{ position: string }>`
      SELECT position::text FROM case_counted WHERE district = ${district} FOR UPDATE`.execute(tx);
    // none: a rebuild has just put another row in its place
    if (rows[0]) return rows[0].position;
  }
}

/** `settleCounts` inside a transaction, which holds the cells until it ends: so a rebuild has them for itself. */
export async function settleWithin(tx: Db, district: string): Promise<void> {
  const after = sql`${await lockCounted(tx, district)}::bigint`;
  await sql`
    WITH fresh AS (
      SELECT * FROM case_event WHERE district = ${district} AND position > ${after}
    ), cells AS (
      INSERT INTO case_count (district, month, unit, site, item, way, ${columns})
      SELECT ${district}, month, unit, coalesce(site, ''), coalesce(item, ''), coalesce(way, ''), ${values}
      FROM fresh
      GROUP BY GROUPING SETS ((month, unit, site, item, way), (month, unit, site, way), (month, unit, item))
      ON CONFLICT (district, month, unit, site, item, way) DO UPDATE SET ${added}
    )
    UPDATE case_counted SET position = (SELECT coalesce(max(position), ${after}) FROM fresh)
    WHERE district = ${district}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';
import { bitOf, type Count, columnOf, isSum, measures, type Sum } from './whats.ts';

/** The SQL that makes each sum from the columns of its events. */
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
 * Adds the events that are not in the cells yet. Every reading of the cube begins with it. The journal numbers a district's
 * facts in the order of its commits, so no event comes later with a lower position.
 */
export async function settleCounts(db: Db, district: string): Promise<void> {
  // the last entry of an index beside a row by its key: asked with every reading
  const { rows } = await sql<{ open: boolean | null }>`
    SELECT (SELECT max(position) FROM case_event WHERE district = ${district}) >
      coalesce((SELECT position FROM case_counted WHERE district = ${district}), 0) AS open`.execute(db);
  if (rows[0]?.open !== true) return;
  if (db.isTransaction) await settleWithin(db, district);
  else await db.transaction().execute((tx) => settleWithin(tx, district));
}

/** Locks the settled position: another settling waits until this one has ended, and then finds less to do. */
async function lockCounted(tx: Db, district: string): Promise<string> {
  for (;;) {
    await sql`INSERT INTO case_counted VALUES (${district}, 0) ON CONFLICT DO NOTHING`.execute(tx);
    const { rows } = await sql<{ position: string }>`
      SELECT position::text FROM case_counted WHERE district = ${district} FOR UPDATE`.execute(tx);
    // no row: a rebuild has just replaced it
    if (rows[0]) return rows[0].position;
  }
}

/** As `settleCounts`, inside a transaction that holds the cells until it ends. A rebuild has them to itself so. */
export async function settleWithin(tx: Db, district: string): Promise<void> {
  const after = await lockCounted(tx, district);
  const { rows } = await sql<{ last: string | null }>`
    SELECT max(position)::text AS last FROM case_event WHERE district = ${district}`.execute(tx);
  const last = rows[0]?.last ?? null;
  if (last === null || BigInt(last) <= BigInt(after)) return;
  // with both ends, or PostgreSQL expects a third of the table and reads all of it
  await sql`
    WITH cells AS (
      INSERT INTO case_count (district, month, unit, site, item, way, ${columns})
      SELECT ${district}, month, unit, coalesce(site, ''), coalesce(item, ''), coalesce(way, ''), ${values}
      FROM case_event
      WHERE district = ${district} AND position BETWEEN ${after}::bigint + 1 AND ${last}::bigint
      GROUP BY GROUPING SETS ((month, unit, site, item, way), (month, unit, site, way), (month, unit, item))
      ON CONFLICT (district, month, unit, site, item, way) DO UPDATE SET ${added}
    )
    UPDATE case_counted SET position = ${last}::bigint WHERE district = ${district}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';

/** The last cases that are counted. A number begins with its day, so the key finds them, however many cases there are. */
const LOOKED_AT = 2_000;

/**
 * The most wanted items, at most `most` of them, counted over the last 2,000 cases that have left the draft. It does not tell
 * the counts.
 */
export async function listMostAsked(db: Db, district: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ item: string }>`
    SELECT item FROM (
      SELECT item, status FROM case_file WHERE district = ${district} ORDER BY number DESC LIMIT ${LOOKED_AT}
    ) latest
    WHERE status NOT IN ('draft', 'discarded')
    GROUP BY item ORDER BY count(*) DESC, item LIMIT ${most}`.execute(db);
  return rows.map(({ item }) => item);
}

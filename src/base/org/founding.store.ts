import { sql } from 'kysely';
import { type Day, day, yearOf } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** When the bureau began to work here, and from which day on it keeps its books and registers. */
export interface Founding {
  readonly foundedOn: Day;
  /** the first day of books and registers; it may lie years before the founding */
  readonly booksFrom: Day;
}

/**
 * The founding of the district's bureau; null where there is none yet. Without a fact that names the first day of the books,
 * they run from the January 1 of the year in which the bureau begins.
 */
export async function findFounding(db: Db, district: string): Promise<Founding | null> {
  const { rows } = await sql<{ from: Day }>`
    SELECT valid_from AS "from" FROM org_unit
    WHERE district = ${district} AND kind = 'bureau' ORDER BY valid_from LIMIT 1`.execute(db);
  const foundedOn = rows[0]?.from;
  return foundedOn === undefined ? null : { foundedOn, booksFrom: day(`${yearOf(foundedOn)}-01-01`) };
}

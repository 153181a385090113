import { sql } from 'kysely';
import { type Day, day, yearOf } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { FoundedBureau } from './found-bureau.ts';

/** When the bureau began to work here, and from which day on it keeps its books and registers. */
export interface Founding {
  readonly foundedOn: Day;
  /** the first day of books and registers; it may lie years before the founding */
  readonly booksFrom: Day;
}

interface FoundedRow extends Omit<FoundedBureau, 'booksFrom' | 'foundedOn'> {
  books_from: Day;
  founded_on: Day;
}

/** What was said when the bureau was founded here; null for the demo district and for one that is not founded yet. */
export async function findFoundedBureau(db: Db, district: string): Promise<FoundedBureau | null> {
  const { rows } = await sql<FoundedRow>`
    SELECT code, province, city, place, bureau, books_from, form, founded_on
    FROM org_founding WHERE district = ${district}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { books_from, founded_on, ...rest } = row;
  return { ...rest, booksFrom: books_from, foundedOn: founded_on };
}

/**
 * The founding of the district's bureau; null where there is none yet. The demo's bureau was not founded here: its books run
 * from the January 1 of the year in which it begins.
 */
export async function findFounding(db: Db, district: string): Promise<Founding | null> {
  const founded = await findFoundedBureau(db, district);
  if (founded) return { foundedOn: founded.foundedOn, booksFrom: founded.booksFrom };
  const { rows } = await sql<{ from: Day }>`
    SELECT valid_from AS "from" FROM org_unit
    WHERE district = ${district} AND kind = 'bureau' ORDER BY valid_from LIMIT 1`.execute(db);
  const foundedOn = rows[0]?.from;
  return foundedOn === undefined ? null : { foundedOn, booksFrom: day(`${yearOf(foundedOn)}-01-01`) };
}

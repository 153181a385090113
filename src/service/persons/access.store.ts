import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** A member of staff saw data of a person that is masked by default. */
export interface Access {
  readonly at: Instant;
  /** id of the member of staff */
  readonly by: string;
  /** number of the case */
  readonly number: string;
  /** in words: 申请人完整信息, 材料《身份证》 */
  readonly what: string;
  readonly reason: string;
}

/** Records who sees what and why, before it is shown. The database refuses to change or delete a line. */
export async function logAccess(db: Db, district: string, access: Access): Promise<void> {
  const { at, by, number, what, reason } = access;
  await sql`
    INSERT INTO person_access (district, number, at, seen_by, what, reason)
    VALUES (${district}, ${number}, ${at}, ${by}, ${what.slice(0, 200)}, ${reason.slice(0, 200)})`.execute(
    db,
  );
}

const HOUR_MS = 3_600_000;

/** As `logAccess`, but a second look at the same within the hour gets no line, because pages are read again and again. */
export async function logAccessHourly(db: Db, district: string, access: Access): Promise<void> {
  const { at, by, number, what, reason } = access;
  const shown = what.slice(0, 200);
  await sql`
    INSERT INTO person_access (district, number, at, seen_by, what, reason)
    SELECT ${district}, ${number}, ${at}::bigint, ${by}, ${shown}, ${reason.slice(0, 200)}
    WHERE NOT EXISTS (SELECT 1 FROM person_access
      WHERE district = ${district} AND number = ${number} AND seen_by = ${by} AND what = ${shown}
        AND at > ${at - HOUR_MS}::bigint)`.execute(db);
}

/** Who has seen what of a case, the newest first. */
export async function listAccess(db: Db, district: string, number: string): Promise<Access[]> {
  const { rows } = await sql<Access>`
    SELECT at, seen_by AS by, number, what, reason FROM person_access
    WHERE district = ${district} AND number = ${number} ORDER BY id DESC`.execute(db);
  return rows;
}

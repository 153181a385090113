import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { hashPassword, SALT_BYTES } from './password-hash.ts';

export interface Credential {
  readonly phc: string;
  readonly mustChange: boolean;
  readonly setAt: Instant;
  /** when a first password was used */
  readonly firstUsedAt: Instant | null;
}

export async function findCredential(db: Db, district: string, staffId: string): Promise<Credential | null> {
  const { rows } = await sql<Credential>`
    SELECT phc, must_change AS "mustChange", set_at AS "setAt", first_used_at AS "firstUsedAt" FROM org_credential
    WHERE district = ${district} AND staff_id = ${staffId}`.execute(db);
  return rows[0] ?? null;
}

export interface NewCredential {
  readonly staffId: string;
  readonly phc: string;
  readonly mustChange: boolean;
  readonly at: Instant;
  readonly by: string;
}

/** Keeps a digest of each new hash in the log that only grows, so that a hash from elsewhere shows (verify-credentials.store.ts). */
export const LOGGED = sql`
    INSERT INTO password_log (district, staff_id, at, digest)
    SELECT district, staff_id, set_at, sha256(convert_to(phc, 'UTF8')) FROM kept RETURNING 1`;

export async function writeCredential(db: Db, district: string, made: NewCredential): Promise<void> {
  await sql`WITH kept AS (
    INSERT INTO org_credential (district, staff_id, phc, must_change, set_at, set_by)
    VALUES (${district}, ${made.staffId}, ${made.phc}, ${made.mustChange}, ${made.at}, ${made.by})
    ON CONFLICT (district, staff_id) DO UPDATE
    SET phc = excluded.phc, must_change = excluded.must_change, set_at = excluded.set_at, set_by = excluded.set_by,
      first_used_at = NULL
    RETURNING district, staff_id, set_at, phc) ${LOGGED}`.execute(db);
}

/** Replaces a hash by another, unless it has changed meanwhile. True when it was replaced. */
export async function replaceHash(
  db: Db,
  district: string,
  before: string,
  made: NewCredential,
): Promise<boolean> {
  const { rows } = await sql`WITH kept AS (
    UPDATE org_credential
    SET phc = ${made.phc}, must_change = ${made.mustChange}, set_at = ${made.at}, set_by = ${made.by}
    WHERE district = ${district} AND staff_id = ${made.staffId} AND phc = ${before}
    RETURNING district, staff_id, set_at, phc) ${LOGGED}`.execute(db);
  return rows.length === 1;
}

/** Notes the use of a first password, which ends with it. */
export async function markFirstPassword(
  db: Db,
  district: string,
  staffId: string,
  at: Instant,
): Promise<void> {
  await sql`
    UPDATE org_credential SET first_used_at = coalesce(first_used_at, ${at})
    WHERE district = ${district} AND staff_id = ${staffId} AND must_change`.execute(db);
}

export function saltedHash(password: string): Promise<string> {
  return hashPassword(password, randomBytes(SALT_BYTES));
}

// no 0 o 1 l i, which are mistaken for each other on the telephone
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password of 16 letters and digits in groups of four: some 79 bits. */
export function makeFirstPassword(): string {
  let text = '';
  while (text.length < 16) {
    // bytes above the last whole multiple are dropped: they would make the first letters likelier
    for (const byte of randomBytes(16))
      if (byte < 248 && text.length < 16) text += LETTERS[byte % LETTERS.length];
  }
  return text.match(/.{4}/g)!.join('-');
}

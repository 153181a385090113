import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { SECRET_BYTES, stepOf } from './one-time-code.ts';

/** A second factor of somebody, as they see it. */
export interface Factor {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Instant;
  readonly usedAt: Instant | null;
}

/** Begins a factor, which counts only with its first right code. Another that was begun and not ended is dropped. */
export async function beginFactor(
  db: Db,
  district: string,
  staffId: string,
  name: string,
  at: Instant,
): Promise<{ readonly id: string; readonly secret: Uint8Array }> {
  const begun = { id: randomUUID(), secret: randomBytes(SECRET_BYTES) };
  await sql`
    WITH dropped AS (
      DELETE FROM org_factor WHERE district = ${district} AND staff_id = ${staffId} AND confirmed_at IS NULL
    )
    INSERT INTO org_factor (district, staff_id, id, name, secret, made_at)
    VALUES (${district}, ${staffId}, ${begun.id}, ${name}, ${begun.secret}, ${at})`.execute(db);
  return begun;
}

/** Takes a code of a confirmed factor, or the first one of a factor that was begun (`begun` is its id). False: a wrong code. */
export async function takeCode(
  db: Db,
  district: string,
  staffId: string,
  code: string,
  at: Instant,
  begun: string | null = null,
): Promise<boolean> {
  const which = begun === null ? sql`confirmed_at IS NOT NULL` : sql`confirmed_at IS NULL AND id = ${begun}`;
  const { rows } = await sql<{ id: string; secret: Buffer; last: number }>`
    SELECT id, secret, last_step AS last FROM org_factor
    WHERE district = ${district} AND staff_id = ${staffId} AND ${which}`.execute(db);
  for (const { id, secret, last } of rows) {
    const step = stepOf(secret, code, at, last);
    if (step === null) continue;
    // of two requests with the same code, one finds an older step
    const taken = await sql`
      UPDATE org_factor SET last_step = ${step}, used_at = ${at}, confirmed_at = coalesce(confirmed_at, ${at})
      WHERE district = ${district} AND staff_id = ${staffId} AND id = ${id} AND last_step < ${step} RETURNING 1`.execute(
      db,
    );
    return taken.rows.length > 0;
  }
  return false;
}

export async function listFactors(db: Db, district: string, staffId: string): Promise<Factor[]> {
  const { rows } = await sql<Factor>`
    SELECT id, name, made_at AS "madeAt", used_at AS "usedAt" FROM org_factor
    WHERE district = ${district} AND staff_id = ${staffId} AND confirmed_at IS NOT NULL
    ORDER BY made_at, id`.execute(db);
  return rows;
}

/** Removes one factor, or all of somebody who has lost them. True when there was one. */
export async function removeFactor(
  db: Db,
  district: string,
  staffId: string,
  id: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM org_factor
    WHERE district = ${district} AND staff_id = ${staffId} AND (${id}::text IS NULL OR id = ${id}) RETURNING 1`.execute(
    db,
  );
  return rows.length > 0;
}

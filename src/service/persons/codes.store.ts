import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type CodeLimits, codeLimits, codeOf, lockedMinutes, readCode } from './access-code.ts';
import { problems } from './problems.ts';

/** Some 8 ms and 4 MB a try: with 36 bits of chance that is twenty years a code, and a page stays quick. */
const SCRYPT: ScryptOptions = { N: 4096, r: 8, p: 1 };
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
const NOBODY = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) };

/** Chance: so many random bytes. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * A new code for a case, shown this once; what was given before no longer opens it, and its wrong tries are forgotten.
 * Only for who has just opened the case, or has shown himself at a window.
 */
export async function issueCode(
  db: Db,
  district: string,
  number: string,
  at: Instant,
  random: RandomBytes = randomBytes,
): Promise<string> {
  const code = codeOf(random);
  const salt = Buffer.from(random(16));
  const hash = await derive(code, salt, 32, SCRYPT);
  await sql`
    INSERT INTO case_code (district, number, salt, hash, issued_at)
    VALUES (${district}, ${number}, ${salt}, ${hash}, ${at})
    ON CONFLICT (district, number) DO UPDATE
    SET salt = excluded.salt, hash = excluded.hash, issued_at = excluded.issued_at`.execute(db);
  await sql`DELETE FROM case_code_try WHERE district = ${district} AND number = ${number}`.execute(db);
  return code;
}

/**
 * Does this code open this case? A wrong code and an unknown number have the same answer (persons/wrong-code) in the
 * same time; too many of either lock the number for a while (persons/code-locked), also against the right code.
 */
export async function checkCode(
  db: Db,
  district: string,
  number: string,
  code: string,
  now: Instant,
  limits: CodeLimits = codeLimits,
): Promise<Result<true>> {
  const locked = await lockOf(db, district, number, now, limits);
  if (locked > 0) return refused(problems.of('persons/code-locked', 'code', { minutes: locked, ...limits }));
  const { rows } = await sql<{ salt: Buffer; hash: Buffer }>`
    SELECT salt, hash FROM case_code WHERE district = ${district} AND number = ${number}`.execute(db);
  const known = rows[0] ?? NOBODY;
  const hash = await derive(readCode(code), known.salt, 32, SCRYPT);
  if (rows[0] && timingSafeEqual(hash, known.hash)) {
    // tries that ran beside this one may have locked it meanwhile
    const late = await lockOf(db, district, number, now, limits);
    return late > 0
      ? refused(problems.of('persons/code-locked', 'code', { minutes: late, ...limits }))
      : ok(true);
  }
  await countTry(db, district, number, now, limits);
  return refused(problems.of('persons/wrong-code', 'code'));
}

async function lockOf(db: Db, district: string, number: string, now: Instant, limits: CodeLimits) {
  const { rows } = await sql<{ at: Instant }>`
    SELECT at FROM case_code_try WHERE district = ${district} AND number = ${number.slice(0, 40)}
    ORDER BY id DESC LIMIT ${limits.tries}`.execute(db);
  return lockedMinutes(
    rows.map(({ at }) => at),
    now,
    limits,
  );
}

/** Old tries go as new ones come, so that the table stays as small as a day. */
async function countTry(db: Db, district: string, number: string, now: Instant, limits: CodeLimits) {
  const past = now - (limits.windowMinutes + limits.lockMinutes) * 60_000;
  await sql`
    WITH swept AS (
      DELETE FROM case_code_try WHERE district = ${district} AND at < ${past}
    )
    INSERT INTO case_code_try (district, number, at) VALUES (${district}, ${number.slice(0, 40)}, ${now})`.execute(
    db,
  );
}

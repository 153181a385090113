import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import {
  dayOf,
  type Instant,
  type LockRule,
  lockedMinutes,
  ok,
  type Result,
  refused,
} from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { codeLockOn, codeOf, readCode } from './access-code.ts';
import { codeKey } from './code-key.store.ts';
import { problems } from './problems.ts';
import { networkOf, wrongCodesOfCase } from './public-limits.ts';

/** Where codes are kept: their digests in the database, the key of the digests with the files. */
export interface CodeStore {
  readonly db: Db;
  readonly district: string;
  /** the folder of handed-in files */
  readonly files: string;
}

/**
 * The digest of a code under the key. Eight characters are 36 bits: whoever has the database could try them all against a
 * digest without a key. The key is not in the database, so nothing can be tried, and checking a code costs no time.
 */
function digestOf(key: Buffer, salt: Buffer, code: string): Buffer {
  return createHmac('sha256', createSecretKey(key)).update(salt).update(code).digest();
}

const NOBODY = { salt: Buffer.alloc(16), hash: Buffer.alloc(32) };

/** A source of random bytes. */
export type RandomBytes = (size: number) => Uint8Array;

/** How long a repeated request gets a code again. A lost answer is asked for again within minutes. */
const REPEAT_MS = 3_600_000;

/**
 * Gives the code of a case that has just been opened; it is shown this once. A repeated request within the hour (its answer
 * was lost) gets a new code in its place. Later the answer is empty: only `renewCode` gives another.
 */
export async function issueCode(
  store: CodeStore,
  number: string,
  at: Instant,
  random: RandomBytes = randomBytes,
): Promise<string> {
  return giveCode(store, number, at, at - REPEAT_MS, random);
}

/** Gives another code to an applicant who has proved their identity at a window. The old code and the wrong tries are void. */
export async function renewCode(
  store: CodeStore,
  number: string,
  at: Instant,
  random: RandomBytes = randomBytes,
): Promise<string> {
  return giveCode(store, number, at, 0, random);
}

/** Replaces a code that was given at or after `since` by a new one. */
async function giveCode(
  { db, district, files }: CodeStore,
  number: string,
  at: Instant,
  since: number,
  random: RandomBytes,
): Promise<string> {
  const code = codeOf(random);
  const salt = Buffer.from(random(16));
  const hash = digestOf(await codeKey(files), salt, code);
  const { rows } = await sql`
    WITH given AS (
      INSERT INTO case_code AS known (district, number, salt, hash, issued_at)
      VALUES (${district}, ${number}, ${salt}, ${hash}, ${at})
      ON CONFLICT (district, number) DO UPDATE SET salt = excluded.salt, hash = excluded.hash,
        -- repeating does not prolong the hour
        issued_at = CASE WHEN ${since}::bigint = 0 THEN excluded.issued_at ELSE known.issued_at END
      WHERE known.issued_at >= ${since}::bigint
      RETURNING district, number
    ), forgotten AS (
      DELETE FROM case_code_try t USING given WHERE t.district = given.district AND t.number = given.number
    )
    SELECT number FROM given`.execute(db);
  return rows.length > 0 ? code : '';
}

interface Asker {
  readonly number: string;
  readonly network: string;
}

/**
 * Does this code open this case? A wrong code and an unknown number get the same answer (persons/wrong-code) in the same
 * time. Too many of either lock the number for a while (persons/code-locked), also against the right code: first for the
 * network address of the tries, after many more for everybody.
 */
export async function checkCode(
  { db, district, files }: CodeStore,
  number: string,
  code: string,
  now: Instant,
  address = '',
): Promise<Result<true>> {
  const limits = codeLockOn(dayOf(now));
  const asker = { number: number.slice(0, 40), network: networkOf(address) };
  const { locked, given } = await lockOf(db, district, asker, now, limits);
  if (locked > 0)
    return refused(problems.of('persons/code-locked', 'code', { minutes: locked, tries: limits.failures }));
  const known = given ?? NOBODY;
  const hash = digestOf(await codeKey(files), known.salt, readCode(code));
  if (given && timingSafeEqual(hash, known.hash)) {
    // concurrent tries may have locked it meanwhile
    const { locked: late } = await lockOf(db, district, asker, now, limits);
    return late > 0
      ? refused(problems.of('persons/code-locked', 'code', { minutes: late, tries: limits.failures }))
      : ok(true);
  }
  await countTry(db, district, asker, now, limits);
  return refused(problems.of('persons/wrong-code', 'code'));
}

interface Given {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** How many more minutes the number is locked, and the code that was given; null: no code. */
async function lockOf(
  db: Db,
  district: string,
  { number, network }: Asker,
  now: Instant,
  limits: LockRule,
): Promise<{ locked: number; given: Given | null }> {
  const all = wrongCodesOfCase(dayOf(now));
  const { rows } = await sql<(Given | { salt: null }) & { at: Instant | null; here: boolean }>`
    SELECT c.salt, c.hash, t.at, t.address = ${network} AS here
    FROM (SELECT ${district}::text AS district, ${number}::text AS number) asked
    LEFT JOIN case_code c USING (district, number)
    LEFT JOIN LATERAL (
      SELECT id, at, address FROM case_code_try t
      WHERE t.district = asked.district AND t.number = asked.number ORDER BY id DESC LIMIT ${all}
    ) t ON true
    ORDER BY t.id DESC`.execute(db);
  const everywhere = rows.flatMap(({ at }) => at ?? []);
  const here = rows.filter((row) => row.here).flatMap(({ at }) => at ?? []);
  const locked = Math.max(
    lockedMinutes(here, limits, now),
    lockedMinutes(everywhere, { ...limits, failures: all }, now),
  );
  const [first] = rows;
  return { locked, given: first?.salt ? first : null };
}

/** Counts a wrong try and deletes old ones, so that the table holds a day at most. */
async function countTry(
  db: Db,
  district: string,
  { number, network }: Asker,
  now: Instant,
  limits: LockRule,
): Promise<void> {
  const past = now - (limits.windowMinutes + limits.lockMinutes) * 60_000;
  await sql`
    WITH swept AS (
      DELETE FROM case_code_try WHERE district = ${district} AND at < ${past}
    )
    INSERT INTO case_code_try (district, number, at, address)
    VALUES (${district}, ${number}, ${now}, ${network})`.execute(db);
}

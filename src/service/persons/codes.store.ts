import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import {
  dayOf,
  type Instant,
  type LockRule,
  ok,
  type Result,
  refused,
  triesLeft,
  waitMinutes,
} from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { codeLockOn, codeOf, readCode } from './access-code.ts';
import { type CodeKey, type CodeKeys, codeKeys } from './code-key.store.ts';
import { problems } from './problems.ts';
import { networkOf } from './public-limits.ts';

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
export function digestOf(key: Buffer, salt: Buffer, code: string): Buffer {
  return createHmac('sha256', createSecretKey(key)).update(salt).update(code).digest();
}

const NOBODY: Given = { salt: Buffer.alloc(16), hash: Buffer.alloc(32), key: '' };

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
  const [{ id, key }] = await codeKeys(files);
  const hash = digestOf(key, salt, code);
  const { rows } = await sql`
    WITH given AS (
      INSERT INTO case_code AS known (district, number, salt, hash, issued_at, key)
      VALUES (${district}, ${number}, ${salt}, ${hash}, ${at}, ${id})
      ON CONFLICT (district, number) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, key = excluded.key,
        -- repeating does not prolong the hour
        issued_at = CASE WHEN ${since}::bigint = 0 THEN excluded.issued_at ELSE known.issued_at END
      WHERE known.issued_at >= ${since}::bigint
      RETURNING district, number
    ), forgotten AS (
      DELETE FROM case_code_try t USING given WHERE t.district = given.district AND t.number = given.number
    ), strange AS (
      DELETE FROM case_device d USING given WHERE d.district = given.district AND d.number = given.number
    )
    SELECT number FROM given`.execute(db);
  return rows.length > 0 ? code : '';
}

/** From where somebody tries: their network address, and the digest of their device if it has one. */
export interface From {
  readonly address: string;
  readonly device?: string | null;
}

interface Asker {
  readonly number: string;
  /** a network, or a device that has opened this case before */
  readonly place: string;
}

/**
 * Does this code open this case? A wrong code and an unknown number get the same answer (persons/wrong-code) in the same time.
 * Whoever is wrong too often waits (persons/code-locked), also with the right code. The wait binds their network, or the device
 * if it has opened the case before: the applicant elsewhere, and at the device where they look every day, does not wait for it.
 */
export async function checkCode(
  store: CodeStore,
  number: string,
  code: string,
  now: Instant,
  from: From = { address: '' },
): Promise<Result<true>> {
  const { db, district, files } = store;
  const rule = codeLockOn(dayOf(now));
  const known = from.device ? await knowsCase(store, number, from.device) : false;
  const place = known ? `device:${from.device}`.slice(0, 64) : networkOf(from.address);
  const asker = { number: number.slice(0, 40), place };
  const { failures, given } = await triesOf(db, district, asker);
  const locked = (at: readonly Instant[]) => {
    const minutes = waitMinutes(at, rule, now);
    return minutes > 0 ? problems.of('persons/code-locked', 'code', { minutes, tries: at.length }) : null;
  };
  const wait = locked(failures);
  if (wait) return refused(wait);
  const typed = readCode(code);
  const keys = await codeKeys(files);
  const key = keyThatFits(keys, given ?? NOBODY, typed);
  if (given && key) {
    if (given.key !== keys[0].id) await keepUnder(db, { district, number }, given, keys[0], typed);
    // concurrent tries may have locked it meanwhile
    const late = locked((await triesOf(db, district, asker)).failures);
    if (late) return refused(late);
    // a right answer ends the count of this place
    if (failures.length > 0) await forgetTries(db, district, asker);
    return ok(true);
  }
  await countTry(db, district, asker, now, rule);
  const after = [now, ...failures];
  const left = { tries: triesLeft(after, rule, now), minutes: waitMinutes(after, rule, now) };
  return refused(problems.of('persons/wrong-code', 'code', left));
}

interface Given {
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** id of the key; empty: from before there were several */
  readonly key: string;
}

/** The key under which this code is kept; null: it is another code, or its key was dropped. Every key is tried, whatever fits. */
function keyThatFits(keys: CodeKeys, { salt, hash, key }: Given, code: string): CodeKey | null {
  const fitting = keys.filter((one) => timingSafeEqual(digestOf(one.key, salt, code), hash));
  return fitting.find(({ id }) => key === '' || id === key) ?? null;
}

/** Keeps a code that was just shown under the current key, so that a retired one is needed less and less. */
async function keepUnder(
  db: Db,
  { district, number }: { readonly district: string; readonly number: string },
  given: Given,
  { id, key }: CodeKey,
  code: string,
): Promise<void> {
  await sql`UPDATE case_code SET hash = ${digestOf(key, given.salt, code)}, key = ${id}
    WHERE district = ${district} AND number = ${number} AND hash = ${given.hash}`.execute(db);
}

/** How many codes of all districts are kept under each key; the empty name stands for the time before there were several. */
export async function countByKey(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; codes: number }>`
    SELECT key, count(*)::int AS codes FROM case_code GROUP BY key`.execute(db);
  return new Map(rows.map(({ key, codes }) => [key, codes]));
}

/** Names the key of codes that have none, before it gets a successor. */
export async function nameKey(db: Db, id: string): Promise<void> {
  await sql`UPDATE case_code SET key = ${id} WHERE key = ''`.execute(db);
}

const MOST = 50;

/** The wrong tries from this place, newest first, and the code that was given; null: no code. */
async function triesOf(
  db: Db,
  district: string,
  { number, place }: Asker,
): Promise<{ failures: Instant[]; given: Given | null }> {
  const { rows } = await sql<(Given | { salt: null }) & { at: Instant | null }>`
    SELECT c.salt, c.hash, c.key, t.at
    FROM (SELECT ${district}::text AS district, ${number}::text AS number) asked
    LEFT JOIN case_code c USING (district, number)
    LEFT JOIN LATERAL (
      SELECT id, at FROM case_code_try t
      WHERE t.district = asked.district AND t.number = asked.number AND t.address = ${place}
      ORDER BY id DESC LIMIT ${MOST}
    ) t ON true
    ORDER BY t.id DESC`.execute(db);
  const [first] = rows;
  return { failures: rows.flatMap(({ at }) => at ?? []), given: first?.salt ? first : null };
}

async function forgetTries(db: Db, district: string, { number, place }: Asker): Promise<void> {
  await sql`
    DELETE FROM case_code_try
    WHERE district = ${district} AND number = ${number} AND address = ${place}`.execute(db);
}

/** Counts a wrong try and deletes old ones, so that the table holds a day at most. */
async function countTry(
  db: Db,
  district: string,
  { number, place }: Asker,
  now: Instant,
  { windowMinutes }: LockRule,
): Promise<void> {
  await sql`
    WITH swept AS (
      DELETE FROM case_code_try WHERE district = ${district} AND at < ${now - windowMinutes * 60_000}
    )
    INSERT INTO case_code_try (district, number, at, address)
    VALUES (${district}, ${number}, ${now}, ${place})`.execute(db);
}

/** Has this device opened this case before, since its code was given? */
export async function knowsCase(
  { db, district }: CodeStore,
  number: string,
  device: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM case_device
    WHERE district = ${district} AND number = ${number.slice(0, 40)} AND device = ${device}`.execute(db);
  return rows.length > 0;
}

/** Notes that a device has opened a case. */
export async function rememberCase(
  { db, district }: CodeStore,
  number: string,
  device: string,
  at: Instant,
): Promise<void> {
  await sql`
    INSERT INTO case_device (district, number, device, seen_at) VALUES (${district}, ${number}, ${device}, ${at})
    ON CONFLICT (district, number, device) DO UPDATE SET seen_at = excluded.seen_at`.execute(db);
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import {
  type Instant,
  ok,
  plainName,
  plainNumber,
  type Result,
  readPhone,
  refused,
} from '#base/kernel/index.ts';
import type { Applicant } from './applicant.ts';
import { codeKeys } from './code-key.store.ts';
import { type CodeStore, digestOf, type RandomBytes } from './codes.store.ts';
import { problems } from './problems.ts';

/** What somebody who has lost their code still knows. */
export interface LostCode {
  /** of the case, or of their identity document */
  readonly number: string;
  readonly name: string;
  readonly phone: string;
}

const MINUTE = 60_000;
/** how long a confirmation holds, and how long nobody gets another one for the same case */
const HOLDS_MS = 10 * MINUTE;
const BETWEEN_MS = MINUTE;
const MOST_TRIES = 5;
const DIGITS = 6;
const MOST_CASES = 20;

/** Refuses where the bureau has no gateway for short messages (persons/no-texts). */
export function textsGo(sendText: unknown): Result<true> {
  return sendText ? ok(true) : refused(problems.of('persons/no-texts', ''));
}

/**
 * The newest case whose applicant or agent has this name and telephone, by the number of the case or of the applicant's
 * document; null where not all three fit. Erased persons have none.
 */
export async function findLostCase(
  { db, district }: CodeStore,
  { number, name, phone }: LostCode,
): Promise<{ readonly number: string; readonly phone: string } | null> {
  const asked = plainNumber(number)
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 40);
  const called = readPhone(phone);
  if (asked === '' || called === null) return null;
  const { rows } = await sql<{ number: string; applicant: Applicant }>`
    SELECT c.number, p.applicant FROM case_file c
    JOIN person p ON p.district = c.district AND p.id = c.applicant
    WHERE c.district = ${district} AND p.erased_at IS NULL AND (c.number = ${asked} OR p.number = ${asked})
    ORDER BY p.updated_at DESC, c.number DESC LIMIT ${MOST_CASES}`.execute(db);
  const typed = plainName(name);
  const own = rows.find(({ applicant: { agent, ...applicant } }) =>
    [applicant, ...(agent ? [agent] : [])].some((one) => one.name === typed && one.phone === called),
  );
  return own ? { number: own.number, phone: called } : null;
}

/** Makes the confirmation of a case, six digits that are told once; '' where one was made within the last minute. */
export async function giveConfirmation(
  { db, district, files }: CodeStore,
  number: string,
  at: Instant,
  random: RandomBytes = randomBytes,
): Promise<string> {
  const drawn = Buffer.from(random(6)).readUIntBE(0, 6) % 10 ** DIGITS;
  const digits = String(drawn).padStart(DIGITS, '0');
  const salt = Buffer.from(random(16));
  const [{ key }] = await codeKeys(files);
  const hash = digestOf(key, salt, digits);
  const { rows } = await sql`
    INSERT INTO case_confirm AS known (district, number, salt, hash, at)
    VALUES (${district}, ${number}, ${salt}, ${hash}, ${at})
    ON CONFLICT (district, number) DO UPDATE
      SET salt = excluded.salt, hash = excluded.hash, at = excluded.at, tries = 0
      WHERE known.at <= ${at - BETWEEN_MS}
    RETURNING number`.execute(db);
  return rows.length > 0 ? digits : '';
}

/**
 * Does this confirmation open the case? It does so once. A wrong one, one of another case, one that is too old, and the sixth
 * try have the same answer (persons/wrong-confirmation).
 */
export async function useConfirmation(
  { db, district, files }: CodeStore,
  number: string,
  confirm: string,
  at: Instant,
): Promise<Result<true>> {
  const wrong = refused(problems.of('persons/wrong-confirmation', 'confirm'));
  const { rows } = await sql<{ salt: Buffer; hash: Buffer }>`
    UPDATE case_confirm SET tries = tries + 1
    WHERE district = ${district} AND number = ${number} AND tries < ${MOST_TRIES} AND at > ${at - HOLDS_MS}
    RETURNING salt, hash`.execute(db);
  const [known] = rows;
  if (!known) return wrong;
  const [{ key }] = await codeKeys(files);
  const hash = digestOf(key, known.salt, plainNumber(confirm).replace(/\D/g, ''));
  if (!timingSafeEqual(hash, known.hash)) return wrong;
  const used = await sql`
    DELETE FROM case_confirm WHERE district = ${district} AND number = ${number} AND hash = ${known.hash}
    RETURNING number`.execute(db);
  return used.rows.length > 0 ? ok(true) : wrong;
}

import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { Applicant } from './applicant.ts';
import { type Answers, answersDigest, keyOf, personId } from './digest.ts';
import { plain } from './id-card.ts';
import { problems } from './problems.ts';

/** An applicant as they were opened: the id that the case names them by, and the name that their answers get (answersDigest). */
export interface OpenedPerson {
  readonly id: string;
  /** Throws for whoever was erased since: their answers could never be erased again. */
  readonly nameOf: (answers: Answers) => string;
}

/**
 * Keeps the applicant of a new case, one row an application. The same request again finds the same row; with another
 * applicant it is refused (persons/other-applicant), so that nobody slips into a case by repeating the request that
 * opened it.
 */
export async function openPerson(
  db: Db,
  district: string,
  requestId: string,
  applicant: Applicant,
  at: Instant,
): Promise<Result<OpenedPerson>> {
  const person = personId(district, requestId);
  const { rows } = await sql<{ same: boolean; salt: Buffer | null }>`
    WITH added AS (
      INSERT INTO person (district, id, salt, name, number, phone, applicant, updated_at)
      VALUES ${rowOf(district, person, applicant, at)}
      ON CONFLICT (district, id) DO NOTHING RETURNING true AS same, salt
    )
    SELECT same, salt FROM added UNION ALL
    SELECT applicant = ${JSON.stringify(applicant)}::jsonb, salt FROM person WHERE district = ${district} AND id = ${person}`.execute(
    db,
  );
  // neither added nor seen: another has just added it, and is still at it
  if (!rows[0]) return openPerson(db, district, requestId, applicant, at);
  const { same, salt } = rows[0];
  if (!same) return refused(problems.of('persons/other-applicant', 'applicant'));
  return ok({ id: person, nameOf: (answers) => answersDigest(keyOf(person, salt), answers) });
}

/**
 * Keeps an applicant as the form gave them; null gives them an id. Once a case of theirs has left the draft they stay as they
 * are: another applicant is refused (persons/settled), the same one again is not.
 */
export async function savePerson(
  db: Db,
  district: string,
  id: string | null,
  applicant: Applicant,
  at: Instant,
): Promise<Result<string>> {
  const person = id ?? `p-${randomUUID().replaceAll('-', '')}`;
  // FOR SHARE: a submission that is just being stored is waited for, so that nobody is exchanged behind its back
  const { rows } = await sql<{ id: string }>`
    WITH files AS (
      SELECT status FROM case_file WHERE district = ${district} AND applicant = ${person} FOR SHARE
    )
    INSERT INTO person AS known (district, id, salt, name, number, phone, applicant, updated_at)
    VALUES ${rowOf(district, person, applicant, at)}
    ON CONFLICT (district, id) DO UPDATE SET
      name = excluded.name, number = excluded.number, phone = excluded.phone, applicant = excluded.applicant,
      updated_at = CASE WHEN known.applicant = excluded.applicant THEN known.updated_at ELSE excluded.updated_at END
    WHERE known.erased_at IS NULL
      AND (known.applicant = excluded.applicant OR NOT EXISTS (SELECT 1 FROM files WHERE status <> 'draft'))
    RETURNING id`.execute(db);
  return rows.length > 0 ? ok(person) : refused(problems.of('persons/settled', 'applicant'));
}

function rowOf(district: string, id: string, applicant: Applicant, at: Instant) {
  return sql`(${district}, ${id}, ${randomBytes(32)}, ${applicant.name}, ${applicant.identity.number},
              ${reachedBy(applicant)}, ${JSON.stringify(applicant)}::jsonb, ${at})`;
}

function reachedBy(applicant: Applicant): string {
  return applicant.phone || applicant.agent?.phone || '';
}

/** The applicants with these ids; who was erased or never was is not among them. */
export async function findPersons(
  db: Db,
  district: string,
  ids: readonly string[],
): Promise<Map<string, Applicant>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; applicant: Applicant }>`
    SELECT id, applicant FROM person
    WHERE district = ${district} AND id = ANY(${ids}::text[]) AND erased_at IS NULL`.execute(db);
  return new Map(rows.map(({ id, applicant }) => [id, applicant]));
}

/**
 * Ids of the applicants with exactly this name, identity number, credit code or telephone, the newest first. Never by
 * a part: who looks for somebody knows them.
 */
export async function searchPersons(
  db: Db,
  district: string,
  text: string,
  limit: number,
): Promise<string[]> {
  const name = text.trim();
  if (name === '') return [];
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      SELECT id, updated_at FROM person WHERE district = ${district} AND name = ${name} AND erased_at IS NULL
      UNION
      SELECT id, updated_at FROM person WHERE district = ${district} AND number = ${plain(name)} AND erased_at IS NULL
      UNION
      SELECT id, updated_at FROM person WHERE district = ${district} AND phone = ${plain(name)} AND erased_at IS NULL
    ) found ORDER BY updated_at DESC, id LIMIT ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

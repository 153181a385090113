import { randomBytes, randomUUID } from 'node:crypto';
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
import type { Db } from '#shell/db/database.ts';
import type { Applicant } from './applicant.ts';
import { type Answers, answersDigest, keyOf, personId } from './digest.ts';
import { problems } from './problems.ts';

/** A stored applicant: the id by which the case names them, and the name that their answers get (answersDigest). */
export interface OpenedPerson {
  readonly id: string;
  /** Throws for a person who was erased since: their answers could never be erased. */
  readonly nameOf: (answers: Answers) => string;
}

/**
 * Keeps the applicant of a new case, one row for each application. A repeated request finds the same row. With another
 * applicant it is refused (persons/other-applicant), so that nobody gets into a case by repeating the request that opened it.
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
  // neither added nor seen: a concurrent transaction has added it and has not ended
  if (!rows[0]) return openPerson(db, district, requestId, applicant, at);
  const { same, salt } = rows[0];
  if (!same) return refused(problems.of('persons/other-applicant', 'applicant'));
  return ok({ id: person, nameOf: (answers) => answersDigest(keyOf(person, salt), answers) });
}

/**
 * Keeps an applicant as the form gave them; an id of null gives them a new one. Once their case has left the draft, another
 * applicant is refused (persons/settled); the same one again is not.
 */
export async function savePerson(
  db: Db,
  district: string,
  id: string | null,
  applicant: Applicant,
  at: Instant,
): Promise<Result<string>> {
  const person = id ?? `p-${randomUUID().replaceAll('-', '')}`;
  // FOR SHARE: this waits for a submission that is just being stored, so that its applicant is not replaced meanwhile
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

/** The applicants with these ids, without erased and unknown ones. */
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
 * Ids of the applicants with exactly this name, identity number, credit code or telephone, the newest first. A part of a
 * name or number finds nobody, so that nobody can browse.
 */
export async function searchPersons(
  db: Db,
  district: string,
  text: string,
  limit: number,
): Promise<string[]> {
  const name = plainName(text);
  if (name === '') return [];
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      SELECT id, updated_at FROM person WHERE district = ${district} AND name = ${name} AND erased_at IS NULL
      UNION
      SELECT id, updated_at FROM person WHERE district = ${district} AND number = ${plainNumber(name)} AND erased_at IS NULL
      UNION
      SELECT id, updated_at FROM person WHERE district = ${district} AND phone IN (${plainNumber(name)}, ${readPhone(name) ?? ''}) AND erased_at IS NULL
    ) found ORDER BY updated_at DESC, id LIMIT ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

const SAME_NUMBER = 20;

/** Ids of the applicants with exactly this document. */
export async function findPersonsByNumber(
  db: Db,
  district: string,
  { kind, number }: { readonly kind: string; readonly number: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM person
    WHERE district = ${district} AND number = ${plainNumber(number)} AND erased_at IS NULL
      AND applicant->'identity'->>'kind' = ${kind}
    ORDER BY updated_at DESC LIMIT ${SAME_NUMBER}`.execute(db);
  return rows.map(({ id }) => id);
}

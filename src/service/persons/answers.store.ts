import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type Answers, answersDigest, keyOf } from './digest.ts';

/**
 * The name of these answers in the journal, before they are kept (keepAnswers). Throws for a person who is not kept: answers
 * without the person could never be erased.
 */
export async function nameAnswers(
  db: Db,
  district: string,
  person: string,
  answers: Answers,
): Promise<string> {
  const { rows } = await sql<{ salt: Buffer }>`
    SELECT salt FROM person WHERE district = ${district} AND id = ${person} AND erased_at IS NULL`.execute(
    db,
  );
  return answersDigest(keyOf(person, rows[0]?.salt), answers);
}

export interface Named {
  readonly digest: string;
  readonly answers: Answers;
}

/** Keeps answers under the name that `nameAnswers` has given them. */
export async function keepAnswers(
  db: Db,
  district: string,
  person: string,
  { digest, answers }: Named,
  at: Instant,
): Promise<void> {
  await sql`
    INSERT INTO person_answers (district, digest, person, answers, saved_at)
    VALUES (${district}, ${digest}, ${person}, ${JSON.stringify(answers)}::jsonb, ${at})
    ON CONFLICT (district, digest) DO NOTHING`.execute(db);
}

/**
 * Keeps what a person filled in; returns the digest by which the journal names it. The same answers give the same digest.
 * Throws for a person who is not kept: answers without the person could never be erased.
 */
export async function saveAnswers(
  db: Db,
  district: string,
  person: string,
  answers: Answers,
  at: Instant,
): Promise<string> {
  const digest = await nameAnswers(db, district, person, answers);
  await keepAnswers(db, district, person, { digest, answers }, at);
  return digest;
}

/** Answers by their digests; erased ones are not among them. */
export async function findAnswers(
  db: Db,
  district: string,
  digests: readonly string[],
): Promise<Map<string, Answers>> {
  if (digests.length === 0) return new Map();
  const { rows } = await sql<{ digest: string; answers: Answers }>`
    SELECT digest, answers FROM person_answers
    WHERE district = ${district} AND digest = ANY(${digests}::text[])`.execute(db);
  return new Map(rows.map(({ digest, answers }) => [digest, answers]));
}

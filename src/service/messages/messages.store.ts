import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** What was said to the applicant of a case: plain words without personal data. */
export interface Message {
  readonly number: string;
  /** of the fact that it tells of */
  readonly version: number;
  readonly at: Instant;
  readonly kind: string;
  readonly text: string;
}

/** The messages of one case, oldest first; or the latest of all, newest first. */
export async function listMessages(
  db: Db,
  district: string,
  which: { readonly number: string } | { readonly limit: number },
): Promise<Message[]> {
  if ('number' in which) {
    const { rows } = await sql<Message>`
      SELECT number, version, at, kind, text FROM message
      WHERE district = ${district} AND number = ${which.number} ORDER BY version`.execute(db);
    return rows;
  }
  const { rows } = await sql<Message>`
    SELECT number, version, at, kind, text FROM message
    WHERE district = ${district} ORDER BY at DESC, number DESC, version DESC LIMIT ${which.limit}`.execute(
    db,
  );
  return rows;
}

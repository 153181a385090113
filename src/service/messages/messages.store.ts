import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';
import type { Message } from './types.ts';

/** The messages of one case, oldest first; or the latest of all, newest first. */
export async function listMessages(
  db: Db,
  district: string,
  which: { readonly number: string } | { readonly limit: number },
): Promise<Message[]> {
  if ('number' in which) {
    const { rows } = await sql<Message>`
      SELECT number, version, reminder, at, kind, text FROM message
      WHERE district = ${district} AND number = ${which.number} ORDER BY version, reminder`.execute(db);
    return rows;
  }
  const { rows } = await sql<Message>`
    SELECT number, version, reminder, at, kind, text FROM message
    WHERE district = ${district} ORDER BY at DESC, number DESC, version DESC, reminder DESC LIMIT ${which.limit}`.execute(
    db,
  );
  return rows;
}

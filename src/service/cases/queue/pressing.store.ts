import { sql } from 'kysely';
import type { Day } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { DISSATISFIED } from '../commands/rate.ts';
import { type StoredCase, withTerms } from '../step/terms.store.ts';
import type { CaseState } from '../types.ts';

export interface PressingCase {
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
}

/**
 * Open cases that may need a reminder: due until a day, waiting for a supplement, or with materials that may follow. In the
 * order of their numbers, after `after`; the caller judges each by its clock.
 */
export async function listPressing(
  db: Db,
  district: string,
  until: Day,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<PressingCase[]> {
  const { rows } = await sql<StoredCase & { number: string; version: number }>`
    SELECT number, version, terms, state FROM case_file
    WHERE district = ${district} AND open AND number > ${after}
      AND (due <= ${until}::date OR status IN ('notified', 'returned') OR state->'tolerated' <> '{}'::jsonb)
    ORDER BY number LIMIT ${limit}`.execute(db);
  return withTerms(db, district, rows);
}

/** Cases whose applicants were not content, rated on or after a day. */
export async function listDissatisfied(db: Db, district: string, since: Day): Promise<PressingCase[]> {
  const { rows } = await sql<StoredCase & { number: string; version: number }>`
    SELECT number, version, terms, state FROM case_file
    WHERE district = ${district} AND state->'rating' >= to_jsonb(${DISSATISFIED}::int)
      AND state->>'ratedOn' >= ${since} ORDER BY number`.execute(db);
  return withTerms(db, district, rows);
}

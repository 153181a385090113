import { sql } from 'kysely';
import type { Answer } from '#account/audit/index.ts';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** A stored answer. It names its author only as staff or reader. */
export interface KeptAnswer extends Answer {
  readonly note: string;
  readonly by: 'staff' | 'reader';
}

export interface AnswerAt {
  readonly district: string;
  /** digest of the document's files */
  readonly document: string;
}

export async function listAnswers(db: Db, { district, document }: AnswerAt): Promise<KeptAnswer[]> {
  const { rows } = await sql<KeptAnswer>`
    SELECT finding, answer, note, given_by AS by FROM audit_answer
    WHERE district = ${district} AND document = ${document} ORDER BY finding`.execute(db);
  return rows;
}

/** Keeps the latest answer to a finding; false when a reader would change an answer of staff. */
export async function keepAnswer(
  db: Db,
  { district, document }: AnswerAt,
  { finding, answer, note, by }: KeptAnswer,
  at: Instant,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO audit_answer (district, document, finding, answer, note, given_by, given_at)
    VALUES (${district}, ${document}, ${finding}, ${answer}, ${note}, ${by}, ${at})
    ON CONFLICT (district, document, finding) DO UPDATE
      SET answer = EXCLUDED.answer, note = EXCLUDED.note, given_by = EXCLUDED.given_by, given_at = EXCLUDED.given_at
      WHERE EXCLUDED.given_by = 'staff' OR audit_answer.given_by = 'reader'
    RETURNING finding`.execute(db);
  return rows.length > 0;
}

/** Withdraws an answer; false when a reader would withdraw an answer of staff. */
export async function withdrawAnswer(
  db: Db,
  { district, document }: AnswerAt,
  finding: string,
  by: KeptAnswer['by'],
): Promise<boolean> {
  const { rows } = await sql`
    WITH gone AS (
      DELETE FROM audit_answer
      WHERE district = ${district} AND document = ${document} AND finding = ${finding}
        AND (${by} = 'staff' OR given_by = 'reader')
      RETURNING finding)
    SELECT finding FROM audit_answer
    WHERE district = ${district} AND document = ${document} AND finding = ${finding}
      AND finding NOT IN (SELECT finding FROM gone)`.execute(db);
  return rows.length === 0;
}

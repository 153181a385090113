import { sql } from 'kysely';
import type { Day, Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { inTransaction } from '#shell/db/in-transaction.ts';
import type { EraseBefore } from './retention.ts';

export interface Erased {
  readonly persons: number;
  readonly answers: number;
  /** cases whose applicant was erased */
  readonly cases: number;
}

/** The first moment of a day in Asia/Shanghai. */
function beginning(day: Day): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

/**
 * Erases the persons who are kept longer than needed: name, numbers, telephone, answers, address and code go; the case stays
 * with its item, days and outcome, and so does every count (个人信息保护法第十九条、第四十七条第一款第一项). A person goes only when
 * the time of all their cases is over. Each erased case gets a line in the log of access, which proves the erasure.
 * Reads `case_file` and the journal: the last fact of a case tells when it was last touched.
 */
export async function erasePersons(
  db: Db,
  district: string,
  before: EraseBefore,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Erased> {
  return inTransaction(db, async (tx) => {
    const persons = await overdue(tx, district, before);
    const cases = await sql`
      INSERT INTO person_access (district, number, at, seen_by, what, reason)
      SELECT district, number, ${at}, ${by}, '个人信息已删除', '保存期限届满（个人信息保护法第十九条、第四十七条）'
      FROM case_file WHERE district = ${district} AND applicant = ANY(${persons}::text[])
      RETURNING number`.execute(tx);
    const numbers = cases.rows.map((row) => (row as { number: string }).number);
    const answers = await sql`
      DELETE FROM person_answers WHERE district = ${district} AND person = ANY(${persons}::text[])
      RETURNING digest`.execute(tx);
    for (const table of ['case_wants', 'case_code', 'case_code_try', 'case_device']) {
      await sql`
        DELETE FROM ${sql.table(table)} WHERE district = ${district} AND number = ANY(${numbers}::text[])`.execute(
        tx,
      );
    }
    await sql`
      UPDATE person SET salt = NULL, name = NULL, number = NULL, phone = NULL, applicant = NULL, erased_at = ${at}
      WHERE district = ${district} AND id = ANY(${persons}::text[])`.execute(tx);
    return { persons: persons.length, answers: answers.rows.length, cases: numbers.length };
  });
}

/** How many persons are kept longer than needed. */
export async function countOverdue(db: Db, district: string, before: EraseBefore): Promise<number> {
  return db.transaction().execute(async (tx: Db) => (await overdue(tx, district, before)).length);
}

/** Ids of the persons whose cases were not touched since. Their rows are locked, so that no draft is submitted meanwhile. */
async function overdue(tx: Db, district: string, before: EraseBefore): Promise<string[]> {
  const [closed, drafts] = [beginning(before.closedBefore), beginning(before.draftsBefore)];
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM person p
    WHERE p.district = ${district} AND p.erased_at IS NULL
      -- without a case: kept while it may still come
      AND (p.updated_at < ${drafts} OR EXISTS (
        SELECT 1 FROM case_file c WHERE c.district = p.district AND c.applicant = p.id))
      AND NOT EXISTS (
        SELECT 1 FROM case_file c
        JOIN journal_fact f
          ON f.district = c.district AND f.stream = 'case/' || c.number AND f.version = c.version
        WHERE c.district = p.district AND c.applicant = p.id
          AND f.at >= CASE WHEN c.status IN ('draft', 'discarded') THEN ${drafts}::bigint
                           WHEN c.open THEN 0
                           ELSE ${closed}::bigint END)
    FOR UPDATE OF p`.execute(tx);
  return rows.map(({ id }) => id);
}

import { sql } from 'kysely';
import type { Problem } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { problems } from './problems.ts';

/** between the moment of a password and that of its line in the log or its fact lies the hashing of many passwords at most */
const NEAR_MS = 300_000;

/**
 * Passwords that nobody has set by the program: the log of passwords has not their digest as the last one; or at their moment
 * there is neither a line in the log of sign-ins (changed, reset, hashed anew at a sign-in) nor a fact of their owner; or the
 * log of sign-ins knows a later one, so that an old password was put back. Names at most 20.
 */
export async function unaccountedCredentials(db: Db, district: string): Promise<Problem[]> {
  const near = (at: ReturnType<typeof sql.ref>) =>
    sql`${at} BETWEEN c.set_at - ${NEAR_MS}::bigint AND c.set_at + ${NEAR_MS}::bigint`;
  const { rows } = await sql<{ id: string; swapped: boolean; later: boolean; unsaid: boolean }>`
    SELECT * FROM (
      SELECT c.staff_id AS id,
        (SELECT digest FROM password_log p WHERE p.district = c.district AND p.staff_id = c.staff_id ORDER BY id DESC LIMIT 1)
          IS DISTINCT FROM sha256(convert_to(c.phc, 'UTF8')) AS swapped,
        EXISTS (SELECT FROM sign_in_log l WHERE l.district = c.district AND l.login = c.staff_id
          AND l.event IN ('password-changed', 'password-reset') AND l.at > c.set_at + ${NEAR_MS}::bigint) AS later,
        NOT EXISTS (SELECT FROM sign_in_log l WHERE l.district = c.district AND l.login = c.staff_id
          AND l.event IN ('password-changed', 'password-reset', 'succeeded') AND ${near(sql.ref('l.at'))})
        AND NOT EXISTS (SELECT FROM journal_fact f WHERE f.district = c.district AND f.stream = 'staff/' || c.staff_id
          AND ${near(sql.ref('f.at'))}) AS unsaid
      FROM org_credential c WHERE c.district = ${district}
    ) found WHERE swapped OR later OR unsaid ORDER BY id LIMIT 20`.execute(db);
  return rows.map(({ id, swapped, later }) =>
    problems.of('org/credential-unaccounted', id, {
      id,
      how: later ? 'earlier' : swapped ? 'swapped' : 'unsaid',
    }),
  );
}

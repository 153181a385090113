import { sql } from 'kysely';
import type { Problem } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { problems } from './problems.ts';

/** between the moment of a password and that of its line in the log or its fact lies the hashing of many passwords at most */
const NEAR_MS = 300_000;

/**
 * Passwords that nobody has set by the program: at the moment of the password there is neither a line in the log of sign-ins
 * (changed, reset, hashed anew at a sign-in) nor a fact of its owner; or the log knows a later one, so that an old password was
 * put back. What it cannot see: a hash that was replaced under its old moment.
 */
export async function unaccountedCredentials(db: Db, district: string): Promise<Problem[]> {
  const { rows } = await sql<{ id: string; later: boolean }>`
    SELECT c.staff_id AS id, EXISTS (
      SELECT FROM sign_in_log l WHERE l.district = c.district AND l.login = c.staff_id
        AND l.event IN ('password-changed', 'password-reset') AND l.at > c.set_at + ${NEAR_MS}::bigint) AS later
    FROM org_credential c
    WHERE c.district = ${district} AND (
      NOT EXISTS (
        SELECT FROM sign_in_log l WHERE l.district = c.district AND l.login = c.staff_id
          AND l.event IN ('password-changed', 'password-reset', 'succeeded')
          AND l.at BETWEEN c.set_at - ${NEAR_MS}::bigint AND c.set_at + ${NEAR_MS}::bigint)
      AND NOT EXISTS (
        SELECT FROM journal_fact f WHERE f.district = c.district AND f.stream = 'staff/' || c.staff_id
          AND f.at BETWEEN c.set_at - ${NEAR_MS}::bigint AND c.set_at + ${NEAR_MS}::bigint)
      OR EXISTS (
        SELECT FROM sign_in_log l WHERE l.district = c.district AND l.login = c.staff_id
          AND l.event IN ('password-changed', 'password-reset') AND l.at > c.set_at + ${NEAR_MS}::bigint))
    ORDER BY c.staff_id LIMIT 20`.execute(db);
  return rows.map(({ id, later }) => problems.of('org/credential-unaccounted', id, { id, later }));
}

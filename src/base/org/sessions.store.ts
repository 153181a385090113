import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf, type Instant } from '#base/kernel/index.ts';
import { bytes } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { gatheringIn } from '#shell/db/gather.ts';
import { isRole, permissionsOf } from './roles.ts';
import type { Session } from './session.ts';
import { sessionExpires, sessionLives, shouldMarkSeen } from './session-life.ts';
import { demandsFactor, signInPolicyOn } from './sign-in-policy.ts';

const HOUR = 3_600_000;

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Starts a session and returns its token, 32 random bytes in base64url, which is not shown again. */
export async function startSession(
  db: Db,
  district: string,
  started: { readonly staffId: string; readonly address: string; readonly at: Instant },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  // a new session deletes old ones
  const oldest = started.at - signInPolicyOn(dayOf(started.at)).session.absoluteHours * HOUR;
  await sql`DELETE FROM org_session WHERE district = ${district} AND started_at <= ${oldest}`.execute(db);
  // whoever signs in at one more place leaves the first one
  await sql`
    DELETE FROM org_session WHERE district = ${district} AND id IN (
      SELECT id FROM org_session WHERE district = ${district} AND staff_id = ${started.staffId}
      ORDER BY started_at DESC, id OFFSET ${signInPolicyOn(dayOf(started.at)).session.most - 1})`.execute(db);
  await sql`
    INSERT INTO org_session (district, token_hash, id, staff_id, started_at, seen_at, address)
    VALUES (${district}, ${digestOf(token)}, ${randomUUID()}, ${started.staffId}, ${started.at}, ${started.at},
            ${started.address.slice(0, 64)})`.execute(db);
  return token;
}

interface Row {
  token_hash: Buffer;
  id: string;
  staff_id: string;
  started_at: Instant;
  seen_at: Instant;
  name: string;
  unit: string;
  scope: string;
  roles: string[];
  must_change: boolean;
  factor_at: Instant | null;
  has_factor: boolean;
}

/** Reads the rows of these tokens. Every request asks for one; requests of the same moment ask together. */
const findRow = gatheringIn<Buffer, Row | null>(async (db, district, digests) => {
  const { rows } = await sql<Row>`
    SELECT s.token_hash, s.id, s.staff_id, s.started_at, s.seen_at, p.name, p.unit, p.scope, p.roles, c.must_change,
           s.factor_at, EXISTS (SELECT 1 FROM org_factor f WHERE f.district = s.district AND f.staff_id = s.staff_id
             AND f.confirmed_at IS NOT NULL) AS has_factor
    FROM org_session s
    JOIN org_staff p ON p.district = s.district AND p.id = s.staff_id AND p.state = 'active'
    JOIN org_credential c ON c.district = s.district AND c.staff_id = s.staff_id
    WHERE s.district = ${district} AND s.token_hash = ANY(${bytes(digests)}::bytea[])`.execute(db);
  return digests.map((digest) => rows.find(({ token_hash }) => token_hash.equals(digest)) ?? null);
});

/**
 * Finds the session of a token; null when there is none, it has ended, or the person is locked or has left. Roles are read each
 * time, so a role that is taken away is gone with the next request.
 */
export async function findSession(
  db: Db,
  district: string,
  token: string | null,
  now: Instant,
): Promise<Session | null> {
  if (token === null || !/^[\w-]{43}$/.test(token)) return null;
  const digest = digestOf(token);
  const row = await findRow(db, district, digest);
  if (!row) return null;
  const policy = signInPolicyOn(dayOf(now));
  const times = { startedAt: row.started_at, seenAt: row.seen_at };
  if (!sessionLives(policy, times, now)) {
    await sql`DELETE FROM org_session WHERE district = ${district} AND token_hash = ${digest}`.execute(db);
    return null;
  }
  if (shouldMarkSeen(times, now))
    await sql`
      UPDATE org_session SET seen_at = ${now}
      WHERE district = ${district} AND token_hash = ${digest} AND seen_at < ${now}`.execute(db);
  const roles = row.roles.filter(isRole);
  const demanded = demandsFactor(policy, roles);
  const secondFactor = row.has_factor
    ? row.factor_at === null && ('asked' as const)
    : demanded && ('missing' as const);
  return {
    id: row.id,
    staffId: row.staff_id,
    name: row.name,
    unit: row.unit,
    regionScope: row.scope,
    roles,
    permissions: row.must_change || secondFactor ? [] : permissionsOf(roles),
    mustChangePassword: row.must_change,
    ...(secondFactor && { secondFactor }),
    expires: sessionExpires(policy, { ...times, seenAt: now }),
  };
}

export interface OpenSession {
  readonly id: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly address: string;
}

/** A person's sessions that have not ended, the last used first. */
export async function findSessionsOf(
  db: Db,
  district: string,
  staffId: string,
  now: Instant,
): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    SELECT id, started_at AS "startedAt", seen_at AS "seenAt", address FROM org_session
    WHERE district = ${district} AND staff_id = ${staffId} ORDER BY seen_at DESC, id`.execute(db);
  const policy = signInPolicyOn(dayOf(now));
  return rows.filter((row) => sessionLives(policy, row, now));
}

/** Ends one session of a person; false when there is none with that id. */
export async function endSession(db: Db, district: string, staffId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM org_session
    WHERE district = ${district} AND staff_id = ${staffId} AND id = ${id} RETURNING 1`.execute(db);
  return rows.length === 1;
}

/** Ends all sessions of a person except the kept one; null keeps none. */
export async function endSessionsOf(
  db: Db,
  district: string,
  staffId: string,
  keep: string | null,
): Promise<void> {
  await sql`
    DELETE FROM org_session
    WHERE district = ${district} AND staff_id = ${staffId} AND id IS DISTINCT FROM ${keep}`.execute(db);
}

/** Notes that the second factor was given in a session. */
export async function giveFactor(db: Db, district: string, id: string, at: Instant): Promise<void> {
  await sql`UPDATE org_session SET factor_at = ${at} WHERE district = ${district} AND id = ${id}`.execute(db);
}

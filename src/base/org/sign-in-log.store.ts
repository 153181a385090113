import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { SignInEvent } from './sign-in-events.ts';
import type { RecentFailures } from './sign-in-limits.ts';
import { STAFF_ID } from './staff.ts';

export interface SignInEntry {
  readonly id: number;
  readonly at: Instant;
  readonly event: SignInEvent;
  readonly login: string;
  readonly address: string;
  readonly problem: string;
  readonly actor: string;
}

export interface NewEntry {
  readonly at: Instant;
  readonly event: SignInEvent;
  readonly login: string;
  readonly address: string;
  readonly attempt?: string;
  /** digest of a device that is known to the login; '' for another */
  readonly device?: string;
  readonly problem?: string;
  readonly actor?: string;
}

/** The name for the log. What cannot be a login becomes a digest, because people type passwords into the wrong field. */
export function loggedName(name: string): string {
  if (STAFF_ID.test(name)) return name;
  return `sha256:${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}

export async function logSignIn(db: Db, district: string, entry: NewEntry): Promise<void> {
  await sql`
    INSERT INTO sign_in_log (district, at, event, login, address, attempt, problem, actor, device)
    VALUES (${district}, ${entry.at}, ${entry.event}, ${entry.login}, ${entry.address.slice(0, 64)},
            ${entry.attempt ?? ''}, ${entry.problem ?? ''}, ${entry.actor ?? ''}, ${entry.device ?? ''})`.execute(
    db,
  );
}

/** Lets one attempt at a time for a login and for an address, until the transaction ends. Locks the address first. */
export async function takeTurn(tx: Db, district: string, address: string, login: string): Promise<void> {
  for (const key of [`address ${district} ${address}`, `login ${district} ${login}`])
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

interface Place {
  readonly login: string;
  readonly address: string;
  /** '' : not known to the login */
  readonly device: string;
}

const MOST = 100;
const DAY_MS = 86_400_000;

/**
 * Failed attempts after `since` that bind this place, newest first. A success from the same place clears those of the login
 * there, a reset by the administrator all of them.
 */
export async function recentFailures(
  db: Db,
  district: string,
  { login, address, device }: Place,
  since: Instant,
  networkDays: number,
): Promise<RecentFailures> {
  const here = device ? sql`device = ${device}` : sql`device = '' AND address = ${address}`;
  const own = sql<{ at: Instant }>`
    SELECT at FROM sign_in_log
    WHERE district = ${district} AND login = ${login} AND at > ${since} AND event = 'attempted' AND ${here}
      AND id > coalesce((SELECT max(id) FROM sign_in_log
        WHERE district = ${district} AND login = ${login} AND at > ${since}
          AND (event = 'password-reset' OR (event IN ('succeeded', 'password-changed') AND ${here}))), 0)
    ORDER BY id DESC LIMIT ${MOST}`.execute(db);
  if (device) return { login: timesOf((await own).rows), address: [], strangers: [] };
  const ofAddress = sql<{ at: Instant }>`
    SELECT a.at FROM sign_in_log a
    WHERE a.district = ${district} AND a.address = ${address} AND a.at > ${since} AND a.device = ''
      AND a.event = 'attempted' AND NOT EXISTS (
        SELECT 1 FROM sign_in_log s
        WHERE s.district = ${district} AND s.address = ${address} AND s.at >= a.at
          AND s.attempt = a.attempt AND s.event IN ('succeeded', 'password-changed'))
    ORDER BY a.id DESC LIMIT ${MOST}`.execute(db);
  const ofStrangers = sql<{ at: Instant }>`
    SELECT at FROM sign_in_log
    WHERE district = ${district} AND login = ${login} AND at > ${since} AND event = 'attempted' AND device = ''
      AND NOT EXISTS (SELECT 1 FROM sign_in_log WHERE district = ${district} AND login = ${login}
        AND address = ${address} AND at > ${since - networkDays * DAY_MS} AND event = 'succeeded')
    ORDER BY id DESC LIMIT ${MOST}`.execute(db);
  return {
    login: timesOf((await own).rows),
    address: timesOf((await ofAddress).rows),
    strangers: timesOf((await ofStrangers).rows),
  };
}

const timesOf = (rows: readonly { readonly at: Instant }[]) => rows.map(({ at }) => at);

/** The log for the auditor, newest first. An attempt shows only where neither success nor failure has followed. */
export async function readSignInLog(
  db: Db,
  district: string,
  page: { readonly before: number | null; readonly limit: number },
): Promise<SignInEntry[]> {
  const { rows } = await sql<SignInEntry>`
    SELECT id, at, event, login, address, problem, actor FROM sign_in_log l
    WHERE district = ${district} AND (${page.before}::bigint IS NULL OR id < ${page.before}::bigint)
      AND NOT (event = 'attempted' AND EXISTS (
        SELECT 1 FROM sign_in_log s
        WHERE s.district = ${district} AND s.login = l.login AND s.attempt = l.attempt AND s.at >= l.at
          AND s.event <> 'attempted'))
    ORDER BY id DESC LIMIT ${page.limit}`.execute(db);
  return rows;
}

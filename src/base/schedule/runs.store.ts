import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { Failure } from './failures.ts';
import type { JobRun } from './types.ts';

/** The key of a run: one for each district, job and moment. */
export interface RunKey {
  readonly district: string;
  readonly job: string;
  readonly planned: Instant;
}

/** The moment after which each job is planned: its last planned moment, else when it became known (now for a new job). */
export async function planFrom(
  db: Db,
  district: string,
  jobs: readonly string[],
  now: Instant,
): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ job: string; since: Instant }>`
    SELECT k.job, greatest(k.since, coalesce((SELECT max(planned) FROM job_run r
      WHERE r.district = k.district AND r.job = k.job AND r.ordered_by = ''), 0)) AS since
    FROM job_known k WHERE k.district = ${district}`.execute(db);
  const known = new Map(rows.map(({ job, since }) => [job, since]));
  const added = jobs.filter((job) => !known.has(job));
  if (added.length > 0)
    await sql`
      INSERT INTO job_known (district, job, since)
      SELECT ${district}, job, ${now}::bigint FROM unnest(${added}::text[]) AS new(job)
      ON CONFLICT DO NOTHING`.execute(db);
  return new Map([...known, ...added.map((job) => [job, now] as const)]);
}

/** Records a run and returns its ticket for the queue; null when another process was first. */
export async function addRun(
  tx: Db,
  { district, job, planned }: RunKey,
  orderedBy: string,
): Promise<string | null> {
  const { rows } = await sql<{ ticket: string }>`
    INSERT INTO job_run (district, job, planned, ordered_by, ticket)
    VALUES (${district}, ${job}, ${planned}, ${orderedBy}, gen_random_uuid())
    ON CONFLICT DO NOTHING RETURNING ticket`.execute(tx);
  return rows[0]?.ticket ?? null;
}

export interface OpenRun extends RunKey {
  readonly ticket: string;
  readonly attempts: number;
  readonly failure: Failure | null;
}

/** Runs that wait or are being done, the oldest first. */
export async function openRuns(db: Db, district: string): Promise<OpenRun[]> {
  const { rows } = await sql<OpenRun>`
    SELECT district, job, planned, ticket, attempts, failure FROM job_run
    WHERE district = ${district} AND ended_at IS NULL ORDER BY planned, job`.execute(db);
  return rows;
}

export async function noteStart(db: Db, { district, job, planned }: RunKey, at: Instant): Promise<void> {
  await sql`
    UPDATE job_run SET started_at = ${at}, attempts = attempts + 1
    WHERE district = ${district} AND job = ${job} AND planned = ${planned} AND ended_at IS NULL`.execute(db);
}

/** Locks the run until the transaction ends; false when it is done already. */
export async function holdRun(tx: Db, { district, job, planned }: RunKey): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM job_run
    WHERE district = ${district} AND job = ${job} AND planned = ${planned} AND ended_at IS NULL
    FOR UPDATE`.execute(tx);
  return rows.length > 0;
}

export async function noteDone(
  tx: Db,
  { district, job, planned }: RunKey,
  said: string,
  at: Instant,
): Promise<void> {
  await sql`
    UPDATE job_run SET ended_at = ${at}, said = ${said}, failure = NULL, failed_at = NULL
    WHERE district = ${district} AND job = ${job} AND planned = ${planned}`.execute(tx);
}

export async function noteFailure(
  db: Db,
  { district, job, planned }: RunKey,
  failure: Failure,
  at: Instant,
): Promise<void> {
  await sql`
    UPDATE job_run SET failure = ${failure}, failed_at = ${at}
    WHERE district = ${district} AND job = ${job} AND planned = ${planned} AND ended_at IS NULL`.execute(db);
}

/** Gives a run up. The next planned run is another one. */
export async function giveUp(
  db: Db,
  { district, job, planned }: RunKey,
  failure: Failure,
  at: Instant,
): Promise<void> {
  await sql`
    UPDATE job_run SET ended_at = ${at}, failure = ${failure}, failed_at = coalesce(failed_at, ${at}::bigint)
    WHERE district = ${district} AND job = ${job} AND planned = ${planned} AND ended_at IS NULL`.execute(db);
}

/** The last runs of each job, the newest first. */
export async function lastRuns(db: Db, district: string, most: number): Promise<JobRun[]> {
  const { rows } = await sql<JobRun>`
    SELECT r.job, r.planned, r.ordered_by AS "orderedBy", r.attempts, r.started_at AS "startedAt",
           r.ended_at AS "endedAt", r.said, r.failure, r.failed_at AS "failedAt"
    FROM job_known k CROSS JOIN LATERAL (
      SELECT * FROM job_run WHERE district = k.district AND job = k.job ORDER BY planned DESC LIMIT ${most}
    ) r WHERE k.district = ${district} ORDER BY r.planned DESC`.execute(db);
  return rows;
}

export async function findRun(db: Db, { district, job, planned }: RunKey): Promise<JobRun | null> {
  const { rows } = await sql<JobRun>`
    SELECT job, planned, ordered_by AS "orderedBy", attempts, started_at AS "startedAt", ended_at AS "endedAt",
           said, failure, failed_at AS "failedAt"
    FROM job_run WHERE district = ${district} AND job = ${job} AND planned = ${planned}`.execute(db);
  return rows[0] ?? null;
}

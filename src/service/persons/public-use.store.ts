import { sql } from 'kysely';
import { dayOf, type Instant, ok, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { problems } from './problems.ts';
import {
  KEPT_MINUTES,
  minutesUntilFree,
  networkOf,
  type PublicLimits,
  type PublicUse,
  publicLimitsOn,
  type Used,
} from './public-limits.ts';

export interface Spending {
  readonly what: PublicUse;
  /** network address of the caller, as HttpContext has it */
  readonly address: string;
  /** bytes, or 1 */
  readonly amount: number;
  readonly at: Instant;
}

const CODES = {
  drafts: 'persons/many-drafts',
  wrongCodes: 'persons/many-codes',
  uploadBytes: 'persons/many-uploads',
} as const;

/**
 * Counts what a caller without a sign-in does from a network address; refuses what is over the limit. Requests of one address
 * take turns, so that a hundred at once do not slip past.
 */
export async function spend(
  db: Db,
  district: string,
  spending: Spending,
  limits: PublicLimits = publicLimitsOn(dayOf(spending.at)),
): Promise<Result<true>> {
  const { what, amount, at } = spending;
  const address = networkOf(spending.address);
  return db.transaction().execute(async (tx: Db) => {
    const turn = `public ${district} ${what} ${address}`;
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(tx);
    const free = await leftOf(tx, district, { ...spending, address }, limits);
    if (free.ok) await count(tx, district, { what, address, amount, at });
    return free;
  });
}

/** As `spend`, but counts nothing: is there still room? */
export async function mayStill(
  db: Db,
  district: string,
  spending: Spending,
  limits: PublicLimits = publicLimitsOn(dayOf(spending.at)),
): Promise<Result<true>> {
  return leftOf(db, district, { ...spending, address: networkOf(spending.address) }, limits);
}

/** Counts what has happened, without a limit. */
export async function countUse(db: Db, district: string, spending: Spending): Promise<void> {
  await count(db, district, { ...spending, address: networkOf(spending.address) });
}

async function leftOf(
  db: Db,
  district: string,
  { what, address, amount, at }: Spending,
  limits: PublicLimits,
): Promise<Result<true>> {
  const since = at - Math.max(...limits[what].map(({ minutes }) => minutes)) * 60_000;
  const { rows } = await sql<Used>`
    SELECT at, amount::float8 AS amount FROM public_use
    WHERE district = ${district} AND address = ${address} AND what = ${what} AND at > ${since}`.execute(db);
  const minutes = minutesUntilFree(limits[what], rows, amount, at);
  return minutes > 0 ? refused(problems.of(CODES[what], '', { minutes })) : ok(true);
}

/** Adds a line and deletes old ones. */
async function count(db: Db, district: string, { what, address, amount, at }: Spending): Promise<void> {
  await sql`
    WITH swept AS (
      DELETE FROM public_use WHERE district = ${district} AND at < ${at - KEPT_MINUTES * 60_000}
    )
    INSERT INTO public_use (district, address, what, at, amount)
    VALUES (${district}, ${address}, ${what}, ${at}, ${amount})`.execute(db);
}

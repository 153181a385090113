import { sql } from 'kysely';
import type { DeliveryWay, Instant } from '#base/kernel/index.ts';
import { numbers, texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { gatheringIn } from '#shell/db/gather.ts';

/** How an applicant wants the result; an address for post and by hand. */
export interface Wants {
  readonly way: DeliveryWay;
  readonly address: string;
}

interface Wish extends Wants {
  readonly number: string;
  readonly at: Instant;
}

const keep = gatheringIn<Wish, undefined>(async (db, district, wishes) => {
  // one row for each case: the later of two wishes
  const last = [...new Map(wishes.map((wish) => [wish.number, wish])).values()];
  const column = (of: 'number' | 'way' | 'address') => texts(last.map((wish) => wish[of]));
  await sql`
    INSERT INTO case_wants (district, number, way, address, saved_at)
    SELECT ${district}, * FROM unnest(${column('number')}::text[], ${column('way')}::text[],
      ${column('address')}::text[], ${numbers(last.map(({ at }) => at))}::bigint[])
    ON CONFLICT (district, number) DO UPDATE
    SET way = excluded.way, address = excluded.address, saved_at = excluded.saved_at`.execute(db);
  return wishes.map(() => undefined);
});

/** Keeps the wish of a case; a later one replaces it. */
export async function saveWants(
  db: Db,
  district: string,
  number: string,
  wants: Wants,
  at: Instant,
): Promise<void> {
  await keep(db, district, { number, way: wants.way, address: wants.address.trim(), at });
}

/** The wishes of these cases. A case without a wish is missing. */
export async function findWants(
  db: Db,
  district: string,
  numbers: readonly string[],
): Promise<Map<string, Wants>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<Wants & { number: string }>`
    SELECT number, way, address FROM case_wants
    WHERE district = ${district} AND number = ANY(${numbers}::text[])`.execute(db);
  return new Map(rows.map(({ number, way, address }) => [number, { way, address }]));
}

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** The cookie of a device. */
export const makeDevice = (): string => randomBytes(32).toString('base64url');

/** Has somebody signed in as this login on this device before? `device` is the digest of its cookie. */
export async function knowsDevice(
  db: Db,
  district: string,
  staffId: string,
  device: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM org_device
    WHERE district = ${district} AND staff_id = ${staffId} AND device = ${device}`.execute(db);
  return rows.length > 0;
}

/** Notes that somebody has signed in on a device. */
export async function rememberDevice(
  db: Db,
  district: string,
  seen: { readonly staffId: string; readonly device: string; readonly address: string; readonly at: Instant },
): Promise<void> {
  const { staffId, device, address, at } = seen;
  await sql`
    INSERT INTO org_device AS known (district, staff_id, device, first_at, seen_at, address)
    VALUES (${district}, ${staffId}, ${device}, ${at}, ${at}, ${address.slice(0, 64)})
    ON CONFLICT (district, staff_id, device) DO UPDATE SET seen_at = excluded.seen_at, address = excluded.address`.execute(
    db,
  );
}

/** Forgets the devices of a login, whose password somebody else may have known. */
export async function forgetDevices(db: Db, district: string, staffId: string): Promise<void> {
  await sql`DELETE FROM org_device WHERE district = ${district} AND staff_id = ${staffId}`.execute(db);
}

import { sql } from 'kysely';
import { dayOf } from '#base/kernel/index.ts';
import { DEVICE_DAYS } from '#base/org/index.ts';
import type { Sweep } from '#base/schedule/index.ts';
import { codeLockOn } from './access-code.ts';
import { KEPT_MINUTES } from './public-limits.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Deletes the counts of network addresses and of wrong look-up codes that no limit needs any more. */
export const sweepPublicUse: Sweep = async ({ tx, district, at }) => {
  const { windowMinutes } = codeLockOn(dayOf(at));
  const uses = await sql`
    DELETE FROM public_use WHERE district = ${district} AND at < ${at - KEPT_MINUTES * MINUTE} RETURNING 1`.execute(
    tx,
  );
  const tries = await sql`
    DELETE FROM case_code_try
    WHERE district = ${district} AND at < ${at - windowMinutes * MINUTE} RETURNING 1`.execute(tx);
  const devices = await sql`
    DELETE FROM case_device WHERE district = ${district} AND seen_at < ${at - DEVICE_DAYS * DAY} RETURNING 1`.execute(
    tx,
  );
  return {
    what: '条过期的次数和设备记录',
    count: uses.rows.length + tries.rows.length + devices.rows.length,
  };
};

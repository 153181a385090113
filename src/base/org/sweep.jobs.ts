import { sql } from 'kysely';
import { dayOf } from '#base/kernel/index.ts';
import type { Sweep } from '#base/schedule/index.ts';
import { DEVICE_DAYS } from './device-cookie.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Deletes sessions that have ended by their idle time or their age (packs/law/sign-in.json). The log of sign-ins, by which the
 * limits work, stays whole.
 */
export const sweepSessions: Sweep = async ({ tx, district, at }) => {
  const { idleMinutes, absoluteHours } = signInPolicyOn(dayOf(at)).session;
  const { rows } = await sql`
    DELETE FROM org_session WHERE district = ${district}
      AND (seen_at <= ${at - idleMinutes * MINUTE} OR started_at <= ${at - absoluteHours * 60 * MINUTE})
    RETURNING 1`.execute(tx);
  const devices = await sql`
    DELETE FROM org_device WHERE district = ${district} AND seen_at <= ${at - DEVICE_DAYS * DAY} RETURNING 1`.execute(
    tx,
  );
  return { what: '次已经过期的登录和久不用的设备', count: rows.length + devices.rows.length };
};

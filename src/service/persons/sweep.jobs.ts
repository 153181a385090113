import { sql } from 'kysely';
import { dayOf } from '#base/kernel/index.ts';
import { DEVICE_DAYS } from '#base/org/index.ts';
import type { Sweep } from '#base/schedule/index.ts';
import { codeLockOn } from './access-code.ts';
import { KEPT_MINUTES } from './public-limits.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** longer than a confirmation holds (lost-code.store.ts) */
const CONFIRM_MINUTES = 60;

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
  await sql`DELETE FROM case_confirm WHERE district = ${district} AND at < ${at - CONFIRM_MINUTES * MINUTE}`.execute(
    tx,
  );
  const devices = await sql`
    DELETE FROM case_device WHERE district = ${district} AND seen_at < ${at - DEVICE_DAYS * DAY} RETURNING 1`.execute(
    tx,
  );
  return {
    what: '条过期的次数和设备记录',
    count: uses.rows.length + tries.rows.length + devices.rows.length,
  };
};

/** how long a request whose process was killed may still come back and find its applicant */
const LONE_HOURS = 24;

/**
 * Deletes applicants whose case never came: their process was killed between keeping the applicant and storing the first
 * fact of the case. Nobody works on such a case, so nothing may be kept of them (个人信息保护法第六条、第十九条). Reads `case_file`.
 */
export const sweepLonePersons: Sweep = async ({ tx, district, at }) => {
  const { rows } = await sql`
    WITH lone AS (
      SELECT p.id FROM person p
      WHERE p.district = ${district} AND p.updated_at < ${at - LONE_HOURS * 60 * MINUTE}
        AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.district = p.district AND c.applicant = p.id)
      FOR UPDATE
    ), answers AS (
      DELETE FROM person_answers a USING lone WHERE a.district = ${district} AND a.person = lone.id
    )
    SELECT id FROM lone`.execute(tx);
  const lone = rows.map((row) => (row as { id: string }).id);
  // in a statement of its own: the answers that refer to them have to be gone before
  await sql`DELETE FROM person WHERE district = ${district} AND id = ANY(${lone}::text[])`.execute(tx);
  return { what: '名没有办件的申请人', count: lone.length };
};

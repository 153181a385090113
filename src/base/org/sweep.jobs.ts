import { sql } from 'kysely';
import { dayOf } from '#base/kernel/index.ts';
import type { Sweep } from '#base/schedule/index.ts';
import { signInPolicyOn } from './sign-in-policy.ts';

const MINUTE = 60_000;

/**
 * Sign-ins that have ended by themselves: idle too long, or simply too old (packs/law/sign-in.json). The log of sign-ins
 * stays whole; what limits them is read from there and needs no clearing.
 */
export const sweepSessions: Sweep = async ({ tx, district, at }) => {
  const { idleMinutes, absoluteHours } = signInPolicyOn(dayOf(at)).session;
  const { rows } = await sql`
    DELETE FROM org_session WHERE district = ${district}
      AND (seen_at <= ${at - idleMinutes * MINUTE} OR started_at <= ${at - absoluteHours * 60 * MINUTE})
    RETURNING 1`.execute(tx);
  return { what: '次已经过期的登录', count: rows.length };
};

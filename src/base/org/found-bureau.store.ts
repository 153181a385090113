import { sql } from 'kysely';
import { dayOf, ok, type Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { makeFirstPassword, saltedHash, writeCredential } from './credentials.store.ts';
import {
  type AskedFounding,
  type Beginning,
  decideFoundBureau,
  FOUNDER,
  officerIds,
} from './found-bureau.ts';
import { findStaff, type OrgContext } from './staff.store.ts';

export interface Appointed {
  readonly id: string;
  /** the officer changes it at the first sign-in; it is stored nowhere in clear */
  readonly firstPassword: string;
}

/** Has somebody founded another district meanwhile? Foundings wait for each other, so that two at once do not make two. */
async function isElsewhere(tx: Db, district: string): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('yimen founding', 0))`.execute(tx);
  const { rows } = await sql`SELECT 1 FROM org_founding WHERE district <> ${district} LIMIT 1`.execute(tx);
  return rows.length > 0;
}

/** Founds the bureau and appoints its three officers in one commit, each with a first password. Refuses when the district has staff. */
export async function foundBureau(
  { journal, clock, district }: OrgContext,
  asked: AskedFounding,
  here: Pick<Beginning, 'isFounded' | 'only'>,
): Promise<Result<readonly Appointed[]>> {
  const at = clock();
  const appointed = officerIds.map((id) => ({ id, firstPassword: makeFirstPassword() }));
  const hashes = await Promise.all(appointed.map(({ firstPassword }) => saltedHash(firstPassword)));
  // a new request id each time, so that a second try is judged on the state then, and refused
  const requestId = `founding/${at}`;
  const input = { command: 'found-bureau', code: asked.code, place: asked.place, bureau: asked.bureau };
  const done = await journal.execute({ district, requestId, actor: FOUNDER, at, input }, async (tx) => {
    const isFounded = here.isFounded || (!here.only && (await isElsewhere(tx, district)));
    const state = { ...here, isFounded, staff: await findStaff(tx, district), today: dayOf(at) };
    const facts = decideFoundBureau(state, asked);
    if (!facts.ok) return facts;
    for (const [index, { id }] of appointed.entries()) {
      const made = { staffId: id, phc: hashes[index] ?? '', mustChange: true, at, by: FOUNDER };
      await writeCredential(tx, district, made);
    }
    return ok({ facts: facts.value, answer: null });
  });
  return done.ok ? ok(appointed) : done;
}

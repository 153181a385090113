import { dayOf, ok, type Result } from '#base/kernel/index.ts';
import { makeFirstPassword, saltedHash, writeCredential } from './credentials.store.ts';
import { decideFirstOfficers, type FirstOfficers, FOUNDER, officerIds } from './first-officers.ts';
import { findRegions, findUnits } from './places.store.ts';
import { findStaff, type OrgContext } from './staff.store.ts';

export interface Appointed {
  readonly id: string;
  /** the officer changes it at the first sign-in; it is stored nowhere in clear */
  readonly firstPassword: string;
}

/** Appoints the first three officers in one commit, each with a first password. Refuses when the district has staff. */
export async function appointFirstOfficers(
  { journal, clock, district }: OrgContext,
  asked: FirstOfficers,
): Promise<Result<readonly Appointed[]>> {
  const at = clock();
  const appointed = officerIds.map((id) => ({ id, firstPassword: makeFirstPassword() }));
  const hashes = await Promise.all(appointed.map(({ firstPassword }) => saltedHash(firstPassword)));
  // a new request id each time, so that a second try is judged on the state then, and refused
  const requestId = `first-officers/${at}`;
  const input = { command: 'first-officers', code: asked.code, place: asked.place, bureau: asked.bureau };
  const done = await journal.execute({ district, requestId, actor: FOUNDER, at, input }, async (tx) => {
    const state = {
      staff: await findStaff(tx, district),
      regions: await findRegions(tx, district),
      units: await findUnits(tx, district),
      today: dayOf(at),
    };
    const facts = decideFirstOfficers(state, asked);
    if (!facts.ok) return facts;
    for (const [index, { id }] of appointed.entries()) {
      const made = { staffId: id, phc: hashes[index] ?? '', mustChange: true, at, by: FOUNDER };
      await writeCredential(tx, district, made);
    }
    return ok({ facts: facts.value, answer: null });
  });
  return done.ok ? ok(appointed) : done;
}

import { sql } from 'kysely';
import type { NewFact } from '#base/journal/index.ts';
import { ok, type Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { SiteFacts } from './describe-site.ts';
import { findRegions, findUnits, findWindows } from './places.store.ts';
import type { Registers } from './registers.ts';
import { findStaff, type OrgContext, type StaffCommand } from './staff.store.ts';

export async function findRegisters(db: Db, district: string): Promise<Registers> {
  return {
    regions: await findRegions(db, district),
    units: await findUnits(db, district),
    windows: await findWindows(db, district),
    staff: await findStaff(db, district),
  };
}

/** Where the sites are and when they are open, by their unit; only those of which something was said. */
export async function findSites(db: Db, district: string): Promise<SiteFacts[]> {
  const { rows } = await sql<SiteFacts>`
    SELECT unit, address, telephone, hours, equipment FROM org_site
    WHERE district = ${district} ORDER BY unit`.execute(db);
  return rows;
}

/** Decides a command on the registers of places in the district's turn, and stores its facts. */
export async function keepPlaces(
  { journal, clock, district }: OrgContext,
  { requestId, actor, input }: StaffCommand & { readonly input: Readonly<Record<string, unknown>> },
  decide: (registers: Registers) => Result<readonly NewFact[]>,
): Promise<Result<Record<string, never>>> {
  const command = { district, requestId, actor, at: clock(), input: { command: 'keep-places', ...input } };
  return journal.execute<Record<string, never>>(command, async (tx) => {
    const facts = decide(await findRegisters(tx, district));
    return facts.ok ? ok({ facts: facts.value, answer: {} }) : facts;
  });
}

import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { evolveRelease, releaseFacts } from './release/facts.ts';
import { initialRelease, type ReleaseState } from './release/types.ts';

/** The state of a year's release: texts, signatures, frozen and published versions. Empty for a year without facts. */
export async function loadReleaseState(db: Db, district: string, year: number): Promise<ReleaseState> {
  const { rows } = await sql<{ state: ReleaseState }>`
    SELECT state FROM account_release WHERE district = ${district} AND year = ${year}`.execute(db);
  return rows[0]?.state ?? initialRelease;
}

async function keepState(tx: Db, district: string, year: number, facts: readonly Fact[]): Promise<void> {
  const state = facts.reduce(evolveRelease, await loadReleaseState(tx, district, year));
  await sql`
    INSERT INTO account_release (district, year, state) VALUES (${district}, ${year}, ${JSON.stringify(state)}::jsonb)
    ON CONFLICT (district, year) DO UPDATE SET state = excluded.state`.execute(tx);
}

async function keepVersion(tx: Db, district: string, fact: Fact): Promise<void> {
  const { kind, payload } = releaseFacts.any(fact);
  if (kind === 'account/frozen') {
    const { year, version, digest, account } = payload;
    await sql`
      INSERT INTO account_version (district, year, version, digest, account)
      VALUES (${district}, ${year}, ${version}, ${digest}, ${account})`.execute(tx);
  }
  if (kind === 'account/published') {
    const { year, version, publishedOn } = payload;
    await sql`
      UPDATE account_version SET published_on = ${publishedOn}::date
      WHERE district = ${district} AND year = ${year} AND version = ${version}`.execute(tx);
  }
}

/** Tables of the releases. */
export const releaseProjector: Projector = {
  name: 'release',
  tables: ['account_release', 'account_version'],
  kinds: releaseFacts.kinds,
  async apply(tx, district, facts) {
    const years = new Map<number, Fact[]>();
    for (const fact of facts) {
      const { year } = releaseFacts.any(fact).payload;
      years.set(year, [...(years.get(year) ?? []), fact]);
    }
    for (const [year, own] of years) await keepState(tx, district, year, own);
    for (const fact of facts) await keepVersion(tx, district, fact);
  },
};

import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { earlierFacts } from './facts.ts';
import type { EarlierYear } from './types.ts';

function stateAfter(fact: Fact): EarlierYear | undefined {
  const found = earlierFacts.find(fact);
  if (found?.kind === 'account/figures-taken') return { ...found.payload, hasAccount: true };
  if (found?.kind !== 'account/no-account') return undefined;
  const { year, reason } = found.payload;
  return { year, source: reason, hasAccount: false, file: null, figures: [] };
}

/** What is known of each earlier year's account: the last fact counts. */
export const earlierProjector: Projector = {
  name: 'earlier',
  tables: ['account_earlier'],
  kinds: earlierFacts.kinds,
  async apply(tx: Db, district, facts) {
    for (const fact of facts) {
      const state = stateAfter(fact);
      if (!state) continue;
      await sql`
        INSERT INTO account_earlier (district, year, state, told_at, told_by)
        VALUES (${district}, ${state.year}, ${JSON.stringify(state)}::jsonb, ${fact.at}, ${fact.actor})
        ON CONFLICT (district, year) DO UPDATE
        SET state = excluded.state, told_at = excluded.told_at, told_by = excluded.told_by`.execute(tx);
    }
  },
};

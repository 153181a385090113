import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { orgFacts } from './facts.ts';
import { lastOf, lastPayloads, payloadsOf, rowsOf } from './project.ts';
import { addPlaces, changePlaces } from './project-places.store.ts';
import { roleToday } from './roles.ts';

const states = { 'staff-locked': 'locked', 'staff-unlocked': 'active', 'staff-left': 'left' } as const;
const stateKinds = Object.keys(states) as (keyof typeof states)[];
const idOf = ({ id }: { readonly id: string }) => id;

async function changeStaff(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const added = payloadsOf(facts, 'staff-added');
  if (added)
    await sql`
      INSERT INTO org_staff (district, id, name, title, unit, scope, roles, state)
      SELECT ${district}, id, name, title, unit, scope, '{}', 'active'
      FROM jsonb_to_recordset(${added}::jsonb) AS s(id text, name text, title text, unit text, scope text)`.execute(
      tx,
    );
  const members = lastPayloads(facts, ['staff-changed'], idOf);
  if (members)
    await sql`
      UPDATE org_staff SET name = c.name, title = c.title, unit = c.unit, scope = c.scope
      FROM jsonb_to_recordset(${members}::jsonb) AS c(id text, name text, title text, unit text, scope text)
      WHERE district = ${district} AND org_staff.id = c.id`.execute(tx);
  const roles = rowsOf(
    lastOf(facts, ['staff-roles-changed'], idOf).map(({ payload: { id, roles: held } }) => ({
      id,
      roles: held.map(roleToday),
    })),
  );
  if (roles)
    await sql`
      UPDATE org_staff SET roles = ARRAY(SELECT jsonb_array_elements_text(r.roles))
      FROM jsonb_to_recordset(${roles}::jsonb) AS r(id text, roles jsonb)
      WHERE district = ${district} AND org_staff.id = r.id`.execute(tx);
  const changed = lastOf(facts, stateKinds, idOf).map(({ kind, actor, at, payload }) => ({
    id: payload.id,
    state: states[kind],
    at,
    by: actor,
    reason: payload.reason,
  }));
  if (changed.length > 0)
    await sql`
      UPDATE org_staff SET state = c.state, state_at = c.at, state_by = c.by, state_reason = c.reason
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS c(id text, state text, at bigint, by text, reason text)
      WHERE district = ${district} AND org_staff.id = c.id`.execute(tx);
}

export const orgProjector: Projector = {
  name: 'org',
  tables: ['org_region', 'org_unit', 'org_window', 'org_site', 'org_staff', 'org_founding'],
  kinds: orgFacts.kinds,
  async apply(tx, district, facts) {
    await addPlaces(tx, district, facts);
    await changePlaces(tx, district, facts);
    await changeStaff(tx, district, facts);
  },
};

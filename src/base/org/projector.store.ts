import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { orgFacts } from './facts.ts';
import { roleToday } from './roles.ts';

type Kind = (typeof orgFacts.kinds)[number];

/** The payloads of the facts of one kind, each checked by its schema; null where there is none. */
function payloadsOf(facts: readonly Fact[], kind: Kind): string | null {
  const found = facts.filter((fact) => fact.kind === kind).map((fact) => orgFacts.read(kind, fact));
  return found.length > 0 ? JSON.stringify(found) : null;
}

async function addPlaces(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const regions = payloadsOf(facts, 'region-added');
  if (regions)
    await sql`
      INSERT INTO org_region (district, code, parent, level, kind, valid_from, valid_until, names)
      SELECT ${district}, code, parent, level, kind, "from", until, names
      FROM jsonb_to_recordset(${regions}::jsonb)
        AS r(code text, parent text, level text, kind text, "from" date, until date, names jsonb)`.execute(
      tx,
    );
  const units = payloadsOf(facts, 'unit-added');
  if (units)
    await sql`
      INSERT INTO org_unit (district, id, kind, parent, region, valid_from, valid_until, names, detail)
      SELECT ${district}, id, kind, parent, region, "from", until, names, jsonb_strip_nulls(jsonb_build_object(
        'documentWord', "documentWord", 'rank', rank, 'headcount', headcount, 'itemDept', "itemDept", 'assumed', assumed))
      FROM jsonb_to_recordset(${units}::jsonb)
        AS u(id text, kind text, parent text, region text, "from" date, until date, names jsonb,
             "documentWord" text, rank text, headcount jsonb, "itemDept" text, assumed text)`.execute(tx);
  const windows = payloadsOf(facts, 'window-added');
  if (windows)
    await sql`
      INSERT INTO org_window (district, number, unit, kind, label, valid_from, valid_until)
      SELECT ${district}, number, unit, kind, label, "from", until
      FROM jsonb_to_recordset(${windows}::jsonb)
        AS w(number int, unit text, kind text, label text, "from" date, until date)`.execute(tx);
}

const states = { 'staff-locked': 'locked', 'staff-unlocked': 'active', 'staff-left': 'left' } as const;
type StateKind = keyof typeof states;
const stateKinds = Object.keys(states) as StateKind[];

/** The last fact of some kinds for each person. Of several in a portion only the last counts. */
function lastOf<K extends 'staff-roles-changed' | StateKind>(facts: readonly Fact[], kinds: readonly K[]) {
  const last = new Map<string, ReturnType<typeof toldOf<K>>>();
  for (const fact of facts) {
    const kind = kinds.find((one) => one === fact.kind);
    if (!kind) continue;
    const told = toldOf(kind, fact);
    last.set(told.payload.id, told);
  }
  return [...last.values()];
}

function toldOf<K extends 'staff-roles-changed' | StateKind>(kind: K, fact: Fact) {
  return { kind, actor: fact.actor, at: fact.at, payload: orgFacts.read(kind, fact) };
}

async function changeStaff(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const added = payloadsOf(facts, 'staff-added');
  if (added)
    await sql`
      INSERT INTO org_staff (district, id, name, title, unit, scope, roles, state)
      SELECT ${district}, id, name, title, unit, scope, '{}', 'active'
      FROM jsonb_to_recordset(${added}::jsonb) AS s(id text, name text, title text, unit text, scope text)`.execute(
      tx,
    );
  const roles = lastOf(facts, ['staff-roles-changed']).map(({ payload: { id, roles: held } }) => ({
    id,
    roles: held.map(roleToday),
  }));
  if (roles.length > 0)
    await sql`
      UPDATE org_staff SET roles = ARRAY(SELECT jsonb_array_elements_text(r.roles))
      FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS r(id text, roles jsonb)
      WHERE district = ${district} AND org_staff.id = r.id`.execute(tx);
  const changed = lastOf(facts, stateKinds).map(({ kind, actor, at, payload }) => ({
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
  tables: ['org_region', 'org_unit', 'org_window', 'org_staff'],
  kinds: orgFacts.kinds,
  async apply(tx, district, facts) {
    await addPlaces(tx, district, facts);
    await changeStaff(tx, district, facts);
  },
};

import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { registerFacts } from './facts.ts';
import { rowOf } from './modules.ts';

const ofKind = (facts: readonly Fact[], kind: string) => facts.filter((fact) => fact.kind === kind);

async function record(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => {
    const { id, entry } = registerFacts.read('register-recorded', fact);
    return { ...rowOf(id, entry), entry, at: fact.at, actor: fact.actor };
  });
  await sql`
    INSERT INTO register_entry (district, id, register, unit, day, kind, title, amount, persons, groups, marks,
                                series, within, entry, recorded_at, recorded_by)
    SELECT ${district}, id, register, unit, day, kind, title, amount, persons, groups,
           ARRAY(SELECT jsonb_array_elements_text(marks)), series, within, entry, at, actor
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id text, register text, unit text, day date, kind text, title text, amount bigint, persons int,
           groups int, marks jsonb, series text, within text, entry jsonb, at bigint, actor text)`.execute(
    tx,
  );
}

async function dispose(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await sql`
    UPDATE register_entry SET until = d.day, disposed_reason = d.reason
    FROM jsonb_to_recordset(${JSON.stringify(facts.map((fact) => registerFacts.read('register-disposed', fact)))}::jsonb)
      AS d(id text, day date, reason text)
    WHERE district = ${district} AND register_entry.id = d.id`.execute(tx);
}

async function withdraw(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => {
    const { id, reason } = registerFacts.read('register-withdrawn', fact);
    return { id, reason, at: fact.at, actor: fact.actor };
  });
  await sql`
    UPDATE register_entry SET withdrawn_at = w.at, withdrawn_by = w.actor, withdrawn_reason = w.reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(id text, reason text, at bigint, actor text)
    WHERE district = ${district} AND register_entry.id = w.id`.execute(tx);
}

async function tellNone(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact) => {
    const { register, year } = registerFacts.read('register-none', fact);
    return { register, year, at: fact.at, actor: fact.actor };
  });
  await sql`
    INSERT INTO register_none (district, register, year, told_at, told_by)
    SELECT ${district}, n.register, n.year, n.at, n.actor
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(register text, year int, at bigint, actor text)
    ON CONFLICT DO NOTHING`.execute(tx);
}

/** Writes the entries. An entry is recorded, disposed of and withdrawn at most once, so the order within a portion is free. */
export const registerProjector: Projector = {
  name: 'registers',
  tables: ['register_entry', 'register_none'],
  kinds: registerFacts.kinds,
  async apply(tx, district, facts) {
    await record(tx, district, ofKind(facts, 'register-recorded'));
    await dispose(tx, district, ofKind(facts, 'register-disposed'));
    await withdraw(tx, district, ofKind(facts, 'register-withdrawn'));
    await tellNone(tx, district, ofKind(facts, 'register-none'));
  },
};

import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { Db } from '#shell/db/database.ts';
import { codeOf, itemFacts } from './facts.ts';
import type { ServiceItem } from './types.ts';

/** the text in which the search looks */
export function searchTextOf(item: ServiceItem): string {
  const materials = item.materials.map(({ name }) => name);
  return [item.name, item.result?.name ?? '', ...materials, ...item.conditions].join('\n');
}

function topicsOf({ topics }: ServiceItem): string[] {
  return [
    ...topics.person.map((topic) => `person/${topic}`),
    ...topics.organisation.map((topic) => `organisation/${topic}`),
  ];
}

function rowOf(fact: Fact) {
  const { number, from, item, assumed } = itemFacts.read('item-released', fact);
  const { id, name, unit } = item;
  const words = searchTextOf(item);
  return { code: id, version: number, from, name, unit, topics: topicsOf(item), words, item, assumed };
}

export const itemProjector: Projector = {
  name: 'items',
  tables: ['service_item', 'item_draft'],
  kinds: itemFacts.kinds,
  async apply(tx, district, facts) {
    const released = facts.filter(({ kind }) => kind === 'item-released').map(rowOf);
    await sql`
      INSERT INTO service_item (district, code, version, valid_from, name, unit, topics, words, item, assumed)
      SELECT ${district}, code, version, "from", name, unit,
             ARRAY(SELECT jsonb_array_elements_text(topics)), words, item,
             ARRAY(SELECT jsonb_array_elements_text(assumed))
      FROM jsonb_to_recordset(${JSON.stringify(released)}::jsonb)
        AS r(code text, version int, "from" date, name text, unit text, topics jsonb, words text, item jsonb,
             assumed jsonb)`.execute(tx);
    // a fact of withdrawal names the version that it ends, so the order within a portion does not matter
    const withdrawn = facts
      .filter(({ kind }) => kind === 'item-withdrawn')
      .map((fact) => itemFacts.read('item-withdrawn', fact));
    await sql`
      UPDATE service_item SET withdrawn_on = r."from"
      FROM jsonb_to_recordset(${JSON.stringify(withdrawn)}::jsonb) AS r(id text, number int, "from" date)
      WHERE district = ${district} AND code = r.id AND version = r.number`.execute(tx);
    await keepDrafts(tx, district, facts);
  },
};

/** Only the last fact of each item counts: a saved draft, or its end by a release or by dropping it. */
async function keepDrafts(tx: Db, district: string, facts: readonly Fact[]): Promise<void> {
  const last = new Map(
    facts.filter(({ kind }) => kind !== 'item-withdrawn').map((fact) => [fact.stream, fact]),
  );
  await sql`
    DELETE FROM item_draft WHERE district = ${district} AND code = ANY(${[...last.values()].map(codeOf)})`.execute(
    tx,
  );
  const saved = [...last.values()].filter(({ kind }) => kind === 'item-drafted');
  if (saved.length === 0) return;
  const rows = saved.map((fact) => ({
    code: codeOf(fact),
    ...itemFacts.read('item-drafted', fact),
    by: fact.actor,
    at: fact.at,
  }));
  await sql`
    INSERT INTO item_draft (district, code, item, assumed, saved_by, saved_at)
    SELECT ${district}, code, item, ARRAY(SELECT jsonb_array_elements_text(assumed)), by, at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(code text, item jsonb, assumed jsonb, by text, at bigint)`.execute(tx);
}

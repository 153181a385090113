import { sql } from 'kysely';
import type { Fact, Projector } from '#base/journal/index.ts';
import type { ItemVersion, ServiceItem } from './types.ts';

export const ITEM_STREAM = 'item/';

/** Payload of `item-released`: the whole version, and which of its fields no source gives. */
export interface ItemReleased extends ItemVersion {
  readonly assumed: readonly string[];
}

/** the text that the search reads */
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
  const { number, from, item, assumed } = fact.payload as unknown as ItemReleased;
  const { id, name, unit } = item;
  const words = searchTextOf(item);
  return { code: id, version: number, from, name, unit, topics: topicsOf(item), words, item, assumed };
}

export const itemProjector: Projector = {
  name: 'items',
  tables: ['service_item'],
  kinds: ['item-released', 'item-withdrawn'],
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
    const withdrawn = facts.filter(({ kind }) => kind === 'item-withdrawn').map(({ payload }) => payload);
    await sql`
      UPDATE service_item SET withdrawn_on = r."from"
      FROM jsonb_to_recordset(${JSON.stringify(withdrawn)}::jsonb) AS r(id text, number int, "from" date)
      WHERE district = ${district} AND code = r.id AND version = r.number`.execute(tx);
  },
};

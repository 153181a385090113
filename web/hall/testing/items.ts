import { demoItems } from '#demo/packs/items.ts';
import { ask, elsewhereById, excludedKinds } from '#service/items/index.ts';
import { refuse } from './books.ts';

/** The demo's items behind the catalogue's contract, without a database. */
const listed = demoItems.map(({ item }) => ({
  code: item.id,
  name: item.name,
  unit: item.unit,
  unitName: `${item.unit}局`,
  words: item.name,
  topics: [
    ...item.topics.person.map((name) => `person/${name}`),
    ...item.topics.organisation.map((name) => `organisation/${name}`),
  ],
}));

const counted = (keys: readonly string[], nameOf: (id: string) => string) =>
  [...Map.groupBy(keys, (key) => key)].map(([id, same]) => ({ id, name: nameOf(id), count: same.length }));
const topics = (side: string) =>
  counted(
    listed.flatMap((item) => item.topics.filter((topic) => topic.startsWith(side))),
    (id) => id.slice(side.length),
  );

export const stubItems = {
  groups: async () => ({
    total: listed.length,
    units: counted(
      listed.map(({ unit }) => unit),
      (id) => `${id}局`,
    ),
    person: topics('person/'),
    organisation: topics('organisation/'),
  }),
  list: async ({ unit, topic, page }: { unit?: string; topic?: string; page: number }) => {
    const items = listed.filter(
      (item) => (!unit || item.unit === unit) && (!topic || item.topics.includes(topic)),
    );
    return {
      total: items.length,
      pages: Math.ceil(items.length / 5),
      items: items.slice((page - 1) * 5, page * 5),
    };
  },
  ask: async ({ q }: { q: string }) => {
    const found = ask(q, listed);
    const answers = found.map((one) => {
      if (one.kind === 'item') return { ...one.item, kind: one.kind };
      return one.kind === 'elsewhere' ? { ...elsewhereById.get(one.id)!, kind: one.kind } : one;
    });
    const total = found.filter(({ kind }) => kind === 'item').length;
    return { sure: (found[0]?.score ?? 0) >= 0.7, total, answers };
  },
  guide: async ({ code }: { code: string }) => {
    const found = demoItems.find(({ item }) => item.id === code);
    if (!found) return refuse(404, 'items/not-offered', `没有 ${code}`);
    const { item, assumed } = found;
    const excludedName = excludedKinds.find(({ id }) => id === item.excluded)?.name ?? null;
    return {
      version: 1,
      from: '2020-01-01',
      unitName: `${item.unit}局`,
      excludedName,
      synthetic: false,
      assumed,
      item,
    };
  },
};

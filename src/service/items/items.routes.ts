import { implement } from '@orpc/server';
import { dayOf } from '#base/kernel/index.ts';
import { findUnits, nameOn } from '#base/org/index.ts';
import type { HttpContext } from '#shell/http/context.ts';
import { type ItemWire, itemsContract } from './contract.ts';
import { excludedKinds } from './excluded-kinds.ts';
import { findVersions, type ItemListed, listItems } from './items.store.ts';
import { keepRoutes } from './items-keep.routes.ts';
import { problems } from './problems.ts';
import { ask, elsewhereById, findItems } from './search/index.ts';
import { findVersionOn } from './versions.ts';

const os = implement(itemsContract).$context<HttpContext>();

const PAGE = 50;
const MOST_FOUND = 30;
/** the score from which the first answer is more than a guess */
const SURE = 0.7;

async function unitNames({ db, district, clock }: HttpContext): Promise<(id: string) => string> {
  const today = dayOf(clock());
  const names = new Map((await findUnits(db, district)).map((unit) => [unit.id, nameOn(unit.names, today)]));
  return (id) => names.get(id) ?? id;
}

const offered = ({ db, district, clock }: HttpContext) => listItems(db, district, dayOf(clock()));

function shown(items: readonly ItemListed[], nameOf: (id: string) => string) {
  return items.map(({ code, name, unit }) => ({ code, name, unit, unitName: nameOf(unit) }));
}

/** How many items stand under each key, the fullest first. */
function counted(keys: readonly string[], nameOf: (id: string) => string) {
  return [...Map.groupBy(keys, (key) => key)]
    .map(([id, same]) => ({ id, name: nameOf(id), count: same.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

export const itemRoutes = {
  ...keepRoutes,

  groups: os.groups.handler(async ({ context }) => {
    const [items, nameOf] = await Promise.all([offered(context), unitNames(context)]);
    const topics = (side: string) => {
      const keys = items.flatMap((item) => item.topics.filter((topic) => topic.startsWith(`${side}/`)));
      return counted(keys, (id) => id.slice(side.length + 1));
    };
    const units = counted(
      items.map(({ unit }) => unit),
      nameOf,
    );
    return { total: items.length, units, person: topics('person'), organisation: topics('organisation') };
  }),

  list: os.list.handler(async ({ input: { unit, topic, page }, context }) => {
    const [items, nameOf] = await Promise.all([offered(context), unitNames(context)]);
    const chosen = items.filter(
      (item) =>
        (unit === undefined || item.unit === unit) && (topic === undefined || item.topics.includes(topic)),
    );
    const portion = chosen.slice((page - 1) * PAGE, page * PAGE);
    return { total: chosen.length, pages: Math.ceil(chosen.length / PAGE), items: shown(portion, nameOf) };
  }),

  search: os.search.handler(async ({ input, context }) => {
    const [items, nameOf] = await Promise.all([offered(context), unitNames(context)]);
    const found = findItems(input.q, items);
    return { total: found.length, items: shown(found.slice(0, MOST_FOUND), nameOf) };
  }),

  ask: os.ask.handler(async ({ input, context }) => {
    const [items, nameOf] = await Promise.all([offered(context), unitNames(context)]);
    const found = ask(input.q, items);
    const wanted = found.filter(({ kind }) => kind === 'item').length;
    const answers = found.slice(0, MOST_FOUND).map((one) => {
      if (one.kind === 'item') return { kind: one.kind, ...shown([one.item], nameOf)[0]! };
      if (one.kind === 'answer') return { kind: one.kind, id: one.id };
      return { kind: one.kind, ...elsewhereById.get(one.id)! };
    });
    return { sure: (found[0]?.score ?? 0) >= SURE, total: wanted, answers };
  }),

  guide: os.guide.handler(async ({ input: { code }, context, errors }) => {
    const today = dayOf(context.clock());
    const versions = await findVersions(context.db, context.district, code);
    const version = versions.find((one) => one === findVersionOn(versions, today));
    if (!version || (version.withdrawnOn !== null && version.withdrawnOn <= today)) {
      throw errors.NOT_FOUND({
        data: { problems: [problems.of('items/not-offered', 'code', { id: code })] },
      });
    }
    const { number, from, assumed } = version;
    const item = version.item as ItemWire;
    const nameOf = await unitNames(context);
    return {
      version: number,
      from,
      unitName: nameOf(item.unit),
      excludedName: excludedKinds.find(({ id }) => id === item.excluded)?.name ?? null,
      synthetic: code.startsWith('99'),
      assumed: [...assumed],
      item,
    };
  }),
};

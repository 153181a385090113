import type { Command, Journal } from '#base/journal/index.ts';
import { type Day, dayOf, ok, type Result } from '#base/kernel/index.ts';
import { BUREAU, findSites, findUnits, nameOn, standsOn } from '#base/org/index.ts';
import type { Db } from '#shell/db/database.ts';
import { itemFacts, itemStream } from './facts.ts';
import { lastVersions } from './items.store.ts';
import { findDrafts } from './keep.store.ts';
import { type StartItem, startItems } from './start-items.ts';

async function readStart(db: Db, district: string, day: Day) {
  const units = (await findUnits(db, district)).filter((unit) => standsOn(unit, day));
  const hall = (await findSites(db, district)).find(({ unit }) => unit === BUREAU) ?? null;
  const departments = units.flatMap(({ id, itemDept }) => (itemDept ? [{ unit: id, itemDept }] : []));
  const items = startItems(departments, hall);
  const codes = items.map(({ item }) => item.id);
  const [drafts, versions] = [await findDrafts(db, district, codes), await lastVersions(db, district, codes)];
  const isKnown = ({ item: { id } }: StartItem) => drafts.has(id) || versions.has(id);
  return { items, isKnown, names: new Map(units.map((unit) => [unit.id, nameOn(unit.names, day)])) };
}

/** The start set, with the bureau's own departments and with what it has already. */
export async function listStartItems(db: Db, district: string, day: Day) {
  const { items, isKnown, names } = await readStart(db, district, day);
  return items.map((start) => ({
    code: start.item.id,
    name: start.item.name,
    department: start.department,
    unitName: names.get(start.item.unit) ?? null,
    known: isKnown(start),
  }));
}

/** Saves start items as drafts, all in one commit; what is there already stays as it is. */
export function takeStartItems(
  journal: Journal,
  command: Omit<Command, 'input'>,
  codes: readonly string[],
): Promise<Result<{ drafts: number }>> {
  return journal.execute({ ...command, input: { startItems: codes } }, async (tx) => {
    const { items, isKnown } = await readStart(tx, command.district, dayOf(command.at));
    const taken = items.filter((start) => codes.includes(start.item.id) && !isKnown(start));
    const facts = taken.map(({ item, assumed }) =>
      itemFacts.make(itemStream(item.id), 'item-drafted', { item, assumed }),
    );
    return ok({ facts, answer: { drafts: facts.length } });
  });
}

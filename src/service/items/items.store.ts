import { sql } from 'kysely';
import type { Command, Decided, Journal } from '#base/journal/index.ts';
import type { Clock } from '#base/kernel/index.ts';
import {
  type Day,
  day,
  ok,
  type Problem,
  type Result,
  refused,
  showDay,
  unwrap,
} from '#base/kernel/index.ts';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { itemFacts, itemStream } from './facts.ts';
import type { PackItem } from './pack.ts';
import { problems } from './problems.ts';
import type { ItemVersion, ServiceItem } from './types.ts';
import { releaseItem } from './versions.ts';

/** A line of the catalogue on a day. */
export interface ItemListed {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly unit: string;
  readonly topics: readonly string[];
  readonly words: string;
}

export interface StoredItem extends ItemVersion {
  readonly assumed: readonly string[];
  readonly withdrawnOn: Day | null;
}

/** Every item that is offered on a day, the real ones first, each by its name. */
export async function listItems(db: Db, district: string, on: Day): Promise<ItemListed[]> {
  const { rows } = await sql<ItemListed>`
    SELECT code, version, name, unit, topics, words FROM (
      SELECT DISTINCT ON (code) code, version, name, unit, topics, words, withdrawn_on
      FROM service_item WHERE district = ${district} AND valid_from <= ${on} ORDER BY code, version DESC
    ) AS latest
    WHERE withdrawn_on IS NULL OR withdrawn_on > ${on} ORDER BY code LIKE '99%', name, code`.execute(db);
  return rows;
}

/** The names of items by their last versions, without unknown ones. */
export async function findItemNames(
  db: Db,
  district: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    SELECT DISTINCT ON (code) code, name FROM service_item
    WHERE district = ${district} AND code = ANY(${texts([...new Set(codes)])}::text[])
    ORDER BY code, version DESC`.execute(db);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** One item's versions, the oldest first; [] where there is none. */
export async function findVersions(db: Db, district: string, code: string): Promise<StoredItem[]> {
  return (await lastVersions(db, district, [code], true)).get(code) ?? [];
}

/** The last version of each item (null: of every item), or with `all` every version, the oldest first. */
export async function lastVersions(
  db: Db,
  district: string,
  codes: readonly string[] | null,
  all = false,
): Promise<Map<string, (StoredItem & { code: string })[]>> {
  const { rows } = await sql<{
    code: string;
    version: number;
    valid_from: Day;
    withdrawn_on: Day | null;
    item: ServiceItem;
    assumed: string[];
  }>`
    SELECT code, version, valid_from, withdrawn_on, item, assumed FROM service_item AS s
    WHERE district = ${district} AND (${codes === null} OR code = ANY(${codes ?? []}))
      AND (${all} OR version = (SELECT max(version) FROM service_item
                                WHERE district = s.district AND code = s.code))
    ORDER BY code, version`.execute(db);
  const versions = rows.map((row): StoredItem & { code: string } => ({
    code: row.code,
    number: row.version,
    from: row.valid_from,
    withdrawnOn: row.withdrawn_on,
    item: row.item,
    assumed: row.assumed,
  }));
  return Map.groupBy(versions, ({ code }) => code);
}

interface Release extends Command {
  readonly entry: PackItem;
  readonly from: Day;
}

const asked = (command: Omit<Command, 'input'>, entry: PackItem, from: Day): Release => ({
  ...command,
  input: { release: entry, from },
  entry,
  from,
});

/** Releases items as their next versions, in one commit; refusals are those of `releaseItem`. */
export async function releaseItems(
  journal: Journal,
  requests: readonly (Omit<Command, 'input'> & { readonly entry: PackItem; readonly from: Day })[],
): Promise<Result<{ number: number }>[]> {
  const commands = requests.map(({ entry, from, ...command }) => asked(command, entry, from));
  return journal.executeMany<{ number: number }, Release>(commands, async (tx, open) => {
    const district = open[0]?.district ?? '';
    const ids = open.map(({ entry }) => entry.item.id);
    const last = new Map<string, ItemVersion>(
      [...(await lastVersions(tx, district, ids))].flatMap(([id, [one]]) =>
        one ? [[id, one] as const] : [],
      ),
    );
    return open.map(({ entry, from }): Result<Decided<{ number: number }>> => {
      const { item, assumed } = entry;
      const known = last.get(item.id);
      const released = releaseItem(known ? [known] : [], item, from);
      if (!released.ok) return released;
      const version = released.value.at(-1)!;
      last.set(item.id, version);
      return ok({
        facts: [itemFacts.make(itemStream(item.id), 'item-released', { ...version, assumed })],
        answer: { number: version.number },
      });
    });
  });
}

/** Ends the offer of an item from a day on, with the reason; its versions stay for the cases that pin them. */
export function withdrawItem(
  journal: Journal,
  command: Omit<Command, 'input'>,
  id: string,
  from: Day,
  reason = '',
  check: (tx: Db) => Promise<readonly Problem[]> = async () => [],
): Promise<Result<null>> {
  return journal.execute<null>({ ...command, input: { withdraw: id, from, reason } }, async (tx) => {
    const found = await check(tx);
    if (found.length > 0) return refused(...found);
    const last = (await lastVersions(tx, command.district, [id])).get(id)?.[0];
    if (!last || last.withdrawnOn !== null) return refused(problems.of('items/not-offered', 'id', { id }));
    if (from <= last.from) {
      const days = { from: showDay(from), last: showDay(last.from) };
      return refused(problems.of('items/not-later', 'from', days));
    }
    const payload = { id, number: last.number, from, reason };
    return ok({
      facts: [itemFacts.make(itemStream(id), 'item-withdrawn', payload)],
      answer: null,
    });
  });
}

interface LoadContext {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
}

const FIRST_DAY = day('2020-01-01');
const AT_ONCE = 200;

/** Releases the pack's items as first versions. Safe to repeat: a larger pack adds its new items. Returns how many. */
export async function loadItems(
  { journal, clock, district }: LoadContext,
  pack: readonly PackItem[],
): Promise<number> {
  for (let first = 0; first < pack.length; first += AT_ONCE) {
    const portion = pack.slice(first, first + AT_ONCE).map((entry) => ({
      district,
      requestId: `demo-item/${entry.item.id}`,
      actor: 'demo',
      at: clock(),
      entry,
      from: FIRST_DAY,
    }));
    for (const result of await releaseItems(journal, portion)) unwrap(result);
  }
  return pack.length;
}

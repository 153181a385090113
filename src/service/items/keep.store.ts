import { sql } from 'kysely';
import { type Command, type Journal, readStream } from '#base/journal/index.ts';
import {
  type Day,
  dayOf,
  type Instant,
  ok,
  type Problem,
  type Result,
  refused,
  showDay,
} from '#base/kernel/index.ts';
import { findFoundedBureau, findStaff, findUnits } from '#base/org/index.ts';
import type { Db } from '#shell/db/database.ts';
import { itemFacts, itemStream } from './facts.ts';
import { lastVersions, withdrawItem } from './items.store.ts';
import { type KnownItem, standing } from './plan-import.ts';
import { problems } from './problems.ts';
import type { ServiceItem } from './types.ts';
import { unconfirmed } from './unconfirmed.ts';
import { releaseItem } from './versions.ts';

export interface Draft {
  readonly item: ServiceItem;
  readonly assumed: readonly string[];
  readonly by: string;
  readonly at: Instant;
}

/** A keeper's command: who and when, which item, and the stream's version that the page showed (0: a new item). */
export interface Keeping extends Omit<Command, 'input'> {
  readonly code: string;
  readonly seen: number;
}

/** The drafts of some items, or of all. */
export async function findDrafts(
  db: Db,
  district: string,
  codes: readonly string[] | null,
): Promise<Map<string, Draft>> {
  const { rows } = await sql<{ code: string; item: ServiceItem; assumed: string[]; by: string; at: number }>`
    SELECT code, item, assumed, saved_by AS by, saved_at AS at FROM item_draft
    WHERE district = ${district} AND (${codes === null} OR code = ANY(${codes ?? []}))`.execute(db);
  return new Map(rows.map(({ code, at, ...draft }) => [code, { ...draft, at: Number(at) as Instant }]));
}

/** Names of staff. An unknown id stands for itself; the program's own loading has a name too. */
export async function staffNames(db: Db, district: string): Promise<(id: string) => string> {
  const names = new Map((await findStaff(db, district)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? (id === 'demo' ? '演示数据' : id);
}

/** Last versions and open drafts, which an import and a release need. */
export async function knownItems(
  db: Db,
  district: string,
  codes: readonly string[],
): Promise<Map<string, KnownItem>> {
  const [versions, drafts, nameOf] = await Promise.all([
    lastVersions(db, district, codes),
    findDrafts(db, district, codes),
    staffNames(db, district),
  ]);
  return new Map(
    codes.map((code) => {
      const last = versions.get(code)?.[0] ?? null;
      const draft = drafts.get(code);
      return [code, { last, assumed: last?.assumed ?? [], draftBy: draft ? nameOf(draft.by) : null }];
    }),
  );
}

/** Refuses the second of two keepers and tells them who was first. */
async function unseen(tx: Db, { district, code, seen }: Keeping): Promise<Problem[]> {
  const facts = await readStream(tx, district, itemStream(code));
  const last = facts.at(-1);
  if ((last?.version ?? 0) === seen) return [];
  const nameOf = await staffNames(tx, district);
  return [problems.of('items/seen-older', 'seen', { by: last ? nameOf(last.actor) : '别人' })];
}

const commandOf = ({ district, requestId, actor, at }: Keeping, input: object): Command => ({
  district,
  requestId,
  actor,
  at,
  input,
});

/** Saves the next version as a draft. It may have every fault except another item's code. */
export function saveDraft(
  journal: Journal,
  keeping: Keeping,
  item: ServiceItem,
  assumed: readonly string[],
): Promise<Result<{ seen: number }>> {
  const { code, seen } = keeping;
  const payload = { item, assumed };
  return journal.execute(commandOf(keeping, { draft: code, seen, payload }), async (tx) => {
    const found = await unseen(tx, keeping);
    if (item.id !== code || item.id !== `${item.catalogCode}-${item.matter}`) {
      found.push(problems.of('items/other-item', 'catalogCode', { id: item.id }));
    }
    if (found.length > 0) return refused(...found);
    const facts = [itemFacts.make(itemStream(code), 'item-drafted', payload)];
    return ok({ facts, answer: { seen: seen + 1 } });
  });
}

export function dropDraft(journal: Journal, keeping: Keeping): Promise<Result<{ seen: number }>> {
  const { district, code, seen } = keeping;
  return journal.execute(commandOf(keeping, { drop: code, seen }), async (tx) => {
    const found = await unseen(tx, keeping);
    const draft = (await findDrafts(tx, district, [code])).get(code);
    if (!draft) found.push(problems.of('items/no-draft', 'code'));
    if (found.length > 0) return refused(...found);
    const facts = [itemFacts.make(itemStream(code), 'item-draft-dropped', { id: code })];
    return ok({ facts, answer: { seen: seen + 1 } });
  });
}

/**
 * Makes the saved draft the next version, used from `from` on. Refusals: those of `releaseItem` and of `standing`; in a
 * bureau's own data those of `unconfirmed` too.
 */
export function releaseDraft(
  journal: Journal,
  keeping: Keeping,
  from: Day,
): Promise<Result<{ number: number; seen: number }>> {
  const { district, code, seen, at } = keeping;
  return journal.execute(commandOf(keeping, { releaseDraft: code, seen, from }), async (tx) => {
    const late = await unseen(tx, keeping);
    if (late.length > 0) return refused(...late);
    const draft = (await findDrafts(tx, district, [code])).get(code);
    if (!draft) return refused(problems.of('items/no-draft', 'code'));
    const last = (await lastVersions(tx, district, [code])).get(code)?.[0] ?? null;
    const units = await unitIds(tx, district);
    const found = standing(draft.item, undefined, { units, from, today: dayOf(at) });
    if (await decidesInEarnest(tx, district)) found.push(...unconfirmed(draft.item, draft.assumed));
    const released = releaseItem(last ? [last] : [], draft.item, from);
    if (!released.ok) return refused(...released.problems, ...found);
    if (found.length > 0) return refused(...found);
    const version = released.value.at(-1)!;
    const payload = { ...version, assumed: draft.assumed };
    const facts = [itemFacts.make(itemStream(code), 'item-released', payload)];
    return ok({ facts, answer: { number: version.number, seen: seen + 1 } });
  });
}

/** Was a bureau founded here? Then its items decide real cases; the demo's do not. */
export async function decidesInEarnest(db: Db, district: string): Promise<boolean> {
  return (await findFoundedBureau(db, district)) !== null;
}

/** Ends the offer from a day on; the reason stands in the journal and in the item's history. */
export function withdrawKept(
  journal: Journal,
  keeping: Keeping,
  from: Day,
  reason: string,
): Promise<Result<null>> {
  const today = dayOf(keeping.at);
  return withdrawItem(journal, keeping, keeping.code, from, reason, async (tx) => [
    ...(await unseen(tx, keeping)),
    ...(reason.trim() === '' ? [problems.of('items/no-reason', 'reason')] : []),
    ...(from < today ? [problems.of('items/from-past', 'from', { today: showDay(today) })] : []),
  ]);
}

export async function unitIds(db: Db, district: string): Promise<Set<string>> {
  return new Set((await findUnits(db, district)).map(({ id }) => id));
}

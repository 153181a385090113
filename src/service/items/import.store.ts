import { createHash } from 'node:crypto';
import type { Command, Journal } from '#base/journal/index.ts';
import { type Day, dayOf, type Instant, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { itemFacts, itemStream } from './facts.ts';
import { lastVersions } from './items.store.ts';
import { decidesInEarnest, knownItems, unitIds } from './keep.store.ts';
import { type PlannedRow, planImport } from './plan-import.ts';
import { problems } from './problems.ts';
import { type ItemFileContent, itemFileRows, openItemFile } from './read-file.ts';
import { canonical } from './versions.ts';
import { readSheet } from './xlsx.reader.ts';

export interface ItemFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ImportPlan {
  /** the digest of the preview: its day and rows with all their effects */
  readonly digest: string;
  readonly rows: readonly PlannedRow[];
}

/** Compares a file with the catalogue of today. Refuses what is no file of items. */
export async function planFile(
  db: Db,
  district: string,
  file: ItemFile,
  from: Day,
  at: Instant,
): Promise<Result<ImportPlan>> {
  const content = await openItemFile(file.bytes, readSheet);
  return content.ok ? plan(db, district, content.value, from, at) : content;
}

async function plan(
  db: Db,
  district: string,
  content: ItemFileContent,
  from: Day,
  at: Instant,
): Promise<Result<ImportPlan>> {
  const last = await lastVersions(db, district, null);
  const current = [...last.values()].flatMap(([version]) => (version ? [version.item] : []));
  const read = itemFileRows(content, current);
  if (!read.ok) return read;
  const codes = [...new Set(read.value.map(({ code }) => code))];
  const [known, units, inEarnest] = await Promise.all([
    knownItems(db, district, codes),
    unitIds(db, district),
    decidesInEarnest(db, district),
  ]);
  const rows = planImport(read.value, { known, units, from, today: dayOf(at), inEarnest });
  return ok({ digest: createHash('sha256').update(canonical({ from, rows })).digest('hex'), rows });
}

export interface Imported {
  readonly released: readonly { readonly code: string; readonly name: string; readonly number: number }[];
  readonly refused: readonly {
    readonly place: string;
    readonly code: string;
    readonly name: string;
    readonly problems: readonly Problem[];
  }[];
}

/**
 * Releases what was previewed, all in one commit. The file is read again. If its effect no longer matches the digest (another
 * file, another day, a colleague was quicker), nothing is released.
 */
export async function applyFile(
  journal: Journal,
  command: Omit<Command, 'input'>,
  file: ItemFile,
  asked: { readonly from: Day; readonly digest: string },
): Promise<Result<Imported>> {
  const { from, digest } = asked;
  // before the district's turn is taken: a file may need seconds
  const content = await openItemFile(file.bytes, readSheet);
  if (!content.ok) return content;
  return journal.execute<Imported>({ ...command, input: { import: digest, from } }, async (tx) => {
    const planned = await plan(tx, command.district, content.value, from, command.at);
    if (!planned.ok) return planned;
    if (planned.value.digest !== digest) return refused(problems.of('items/import-moved', 'digest'));
    const { rows } = planned.value;
    const released = rows.flatMap((row) => (row.version ? [{ ...row, version: row.version }] : []));
    return ok({
      facts: released.map(({ code, version, assumed }) =>
        itemFacts.make(itemStream(code), 'item-released', { ...version, assumed, file: file.name }),
      ),
      answer: {
        released: released.map(({ code, name, version }) => ({ code, name, number: version.number })),
        refused: rows
          .filter(({ state }) => state === 'refused')
          .map(({ place, code, name, problems: found }) => ({ place, code, name, problems: found })),
      },
    });
  });
}

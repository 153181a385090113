import { createHash } from 'node:crypto';
import { type Day, dayOf, ok, type Result, refused } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { makeFirstPassword, saltedHash, writeCredential } from '../credentials.store.ts';
import { findFounding } from '../founding.store.ts';
import { findRegisters, findSites } from '../keep-places.store.ts';
import { problems } from '../sheet-problems.ts';
import type { OrgContext } from '../staff.store.ts';
import type { SheetRights } from './intent.ts';
import { type PlannedSheetRow, planSheets } from './plan-sheets.ts';
import { type GivenSheet, readSheets } from './read-sheet.ts';

export interface SheetPlan {
  /** what was previewed: an import writes exactly this */
  readonly digest: string;
  readonly rows: readonly PlannedSheetRow[];
}

interface Asked {
  readonly actor: string;
  readonly rights: SheetRights;
}

/** What a filled workbook would change, row by row. */
export async function planWorkbook(
  db: Db,
  district: string,
  sheets: readonly GivenSheet[],
  { actor, rights }: Asked,
  today: Day,
): Promise<Result<SheetPlan>> {
  const read = readSheets(sheets);
  if (!read.ok) return read;
  const registers = { ...(await findRegisters(db, district)), sites: await findSites(db, district) };
  const booksFrom = (await findFounding(db, district))?.booksFrom ?? today;
  const rows = planSheets(read.value, registers, { today, booksFrom, actor, rights });
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return ok({ digest, rows });
}

export interface SheetsApplied {
  readonly changed: number;
  readonly refused: number;
  /** of the colleagues that the file added, given once */
  readonly passwords: readonly {
    readonly id: string;
    readonly name: string;
    readonly firstPassword: string;
  }[];
}

/**
 * Writes what was previewed, in one commit, and gives each new colleague a first password. When the registers have moved since
 * the preview nothing is written. Refused rows stay out.
 */
export async function applyWorkbook(
  { db, journal, clock, district }: OrgContext,
  requestId: string,
  sheets: readonly GivenSheet[],
  asked: Asked & { readonly digest: string },
): Promise<Result<SheetsApplied>> {
  const at = clock();
  const { actor, digest } = asked;
  // hashing takes a while, so it is done before the district's turn is taken
  const before = await planWorkbook(db, district, sheets, asked, dayOf(at));
  const added = before.ok ? newStaff(before.value.rows) : [];
  const made = await Promise.all(
    added.map(async (staff) => {
      const firstPassword = makeFirstPassword();
      return { ...staff, firstPassword, phc: await saltedHash(firstPassword) };
    }),
  );
  let isNew = false;
  const command = { district, requestId, actor, at, input: { command: 'import-sheets', digest } };
  const done = await journal.execute<{ changed: number; refused: number }>(command, async (tx) => {
    const planned = await planWorkbook(tx, district, sheets, asked, dayOf(at));
    if (!planned.ok) return planned;
    const { rows } = planned.value;
    if (planned.value.digest !== digest) return refused(problems.of('org/sheet-moved', 'digest', {}));
    for (const { id, phc } of made)
      await writeCredential(tx, district, { staffId: id, phc, mustChange: true, at, by: actor });
    isNew = true;
    return ok({
      facts: rows.flatMap(({ facts }) => facts),
      answer: {
        changed: rows.filter(({ facts }) => facts.length > 0).length,
        refused: rows.filter(({ state }) => state === 'refused').length,
      },
    });
  });
  if (!done.ok) return done;
  const passwords = isNew ? made.map(({ id, name, firstPassword }) => ({ id, name, firstPassword })) : [];
  return ok({ ...done.value, passwords });
}

function newStaff(rows: readonly PlannedSheetRow[]): { id: string; name: string }[] {
  return rows
    .flatMap(({ facts }) => facts)
    .flatMap(({ kind, payload }) => (kind === 'staff-added' ? [payload as { id: string; name: string }] : []))
    .map(({ id, name }) => ({ id, name }));
}

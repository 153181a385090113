import { sql } from 'kysely';
import type { Journal } from '#base/journal/index.ts';
import {
  type Clock,
  type Day,
  dayOf,
  type Instant,
  ok,
  type Problem,
  type Result,
} from '#base/kernel/index.ts';
import { findFounding, findUnits, standsOn } from '#base/org/index.ts';
import { findVoucher } from '#money/ledger/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { Known } from './checks.ts';
import { type Disposal, decideDispose } from './dispose.ts';
import { noneKey, type RegistersTold } from './known.ts';
import { decideNone, type NoneTold } from './none.ts';
import { decideRecord } from './record.ts';
import type { Register, RegisterEntry, RegisterRow } from './types.ts';
import { decideWithdraw } from './withdraw.ts';

export interface RegisterContext {
  readonly db: Db;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly district: string;
}

interface Asked {
  readonly requestId: string;
  readonly actor: string;
}

/** An entry with its history: who recorded it when, and whether it still counts. */
export interface StoredEntry {
  readonly row: RegisterRow;
  readonly entry: RegisterEntry;
  readonly recorded: { readonly at: Instant; readonly by: string };
  readonly disposedReason: string | null;
  readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}

interface Stored extends RegisterRow {
  entry: RegisterEntry;
  recorded_at: Instant;
  recorded_by: string;
  disposed_reason: string | null;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

function toStored(stored: Stored): StoredEntry {
  const { entry, recorded_at, recorded_by, disposed_reason, ...rest } = stored;
  const { withdrawn_at, withdrawn_by, withdrawn_reason, ...row } = rest;
  return {
    row,
    entry,
    recorded: { at: recorded_at, by: recorded_by },
    disposedReason: disposed_reason,
    withdrawn:
      withdrawn_at === null
        ? null
        : { at: withdrawn_at, by: withdrawn_by ?? '', reason: withdrawn_reason ?? '' },
  };
}

/** All entries of all registers, withdrawn ones too, by day and id. A bureau has some hundreds a year. */
export async function findEntries(db: Db, district: string): Promise<StoredEntry[]> {
  const { rows } = await sql<Stored>`
    SELECT register, id, unit, day, until, kind, title, amount, persons, groups, marks, series, within, entry,
           recorded_at, recorded_by, disposed_reason, withdrawn_at, withdrawn_by, withdrawn_reason
    FROM register_entry WHERE district = ${district} ORDER BY day, id`.execute(db);
  return rows.map(toStored);
}

/** The rows that count, of all registers and years, for `evaluateRegister` and `drillRegister`. */
export async function loadRegisterRows(db: Db, district: string): Promise<RegisterRow[]> {
  return (await findEntries(db, district)).flatMap(({ row, withdrawn }) => (withdrawn ? [] : [row]));
}

interface StoredNone {
  register: Register;
  year: number;
  told_at: Instant;
  told_by: string;
}

/** Who said of which registers and years that there was nothing. */
export async function findNone(db: Db, district: string): Promise<StoredNone[]> {
  const { rows } = await sql<StoredNone>`
    SELECT register, year, told_at, told_by FROM register_none WHERE district = ${district}`.execute(db);
  return rows;
}

/** What the bureau has said about its registers, for `unknownWhy`. */
export async function loadRegistersTold(db: Db, district: string): Promise<RegistersTold> {
  const [none, founding] = await Promise.all([findNone(db, district), findFounding(db, district)]);
  return {
    none: new Set(none.map(({ register, year }) => noneKey(register, year))),
    booksFrom: founding?.booksFrom ?? null,
  };
}

/** Reads everything that a decision needs, in the district's turn. */
export async function loadKnown(
  db: Db,
  district: string,
  today: Day,
  vouchers: readonly string[] = [],
): Promise<Known> {
  const entries = await findEntries(db, district);
  const founding = await findFounding(db, district);
  const units = new Map((await findUnits(db, district)).map((unit) => [unit.id, unit]));
  const posted = new Set<string>();
  for (const number of new Set(vouchers))
    if (/^\d{4}-\d{2}-\d{4,9}$/.test(number) && (await findVoucher(db, district, number))) posted.add(number);
  return {
    today,
    rows: entries.flatMap(({ row, withdrawn }) => (withdrawn ? [] : [row])),
    withdrawn: new Set(entries.flatMap(({ row, withdrawn }) => (withdrawn ? [row.id] : []))),
    books: founding ?? undefined,
    hasUnit: (id, day) => {
      const unit = units.get(id);
      return unit !== undefined && standsOn(unit, day);
    },
    vouchers: posted,
  };
}

export const vouchersOf = (entry: RegisterEntry) => ('vouchers' in entry ? entry.vouchers : []);

export interface RecordAnswer {
  readonly id: string;
  readonly register: Register;
  readonly warnings: Problem[];
}

export async function recordEntry(
  { journal, clock, district }: RegisterContext,
  { requestId, actor, entry }: Asked & { readonly entry: RegisterEntry },
): Promise<Result<RecordAnswer>> {
  const at = clock();
  const command = { district, requestId, actor, at, input: { command: 'register-record', entry } };
  return journal.execute<RecordAnswer>(command, async (tx) => {
    const decided = decideRecord(await loadKnown(tx, district, dayOf(at), vouchersOf(entry)), entry);
    if (!decided.ok) return decided;
    const { id, warnings, facts } = decided.value;
    return ok({ facts, answer: { id, register: entry.register, warnings: [...warnings] } });
  });
}

export async function disposeEntry(
  { journal, clock, district }: RegisterContext,
  { requestId, actor, ...disposal }: Asked & Disposal,
): Promise<Result<{ id: string }>> {
  const at = clock();
  const command = { district, requestId, actor, at, input: { command: 'register-dispose', ...disposal } };
  return journal.execute(command, async (tx) => {
    const facts = decideDispose(await loadKnown(tx, district, dayOf(at)), disposal);
    return facts.ok ? ok({ facts: facts.value, answer: { id: disposal.id } }) : facts;
  });
}

export async function withdrawEntry(
  { journal, clock, district }: RegisterContext,
  { requestId, actor, id, reason }: Asked & { readonly id: string; readonly reason: string },
): Promise<Result<{ id: string }>> {
  const at = clock();
  const command = { district, requestId, actor, at, input: { command: 'register-withdraw', id, reason } };
  return journal.execute(command, async (tx) => {
    const facts = decideWithdraw(await loadKnown(tx, district, dayOf(at)), id, reason);
    return facts.ok ? ok({ facts: facts.value, answer: { id } }) : facts;
  });
}

export async function tellNone(
  { journal, clock, district }: RegisterContext,
  { requestId, actor, register, year }: Asked & NoneTold,
): Promise<Result<NoneTold>> {
  const at = clock();
  const command = { district, requestId, actor, at, input: { command: 'register-none', register, year } };
  return journal.execute(command, async (tx) => {
    const facts = decideNone(await loadKnown(tx, district, dayOf(at)), { register, year });
    return facts.ok ? ok({ facts: facts.value, answer: { register, year } }) : facts;
  });
}

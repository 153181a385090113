import { sql } from 'kysely';
import { type Day, plainName, plainNumber } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type StoredCase, withTerms } from '../step/terms.store.ts';
import type { CaseState } from '../types.ts';

export interface FoundCase {
  readonly number: string;
  readonly version: number;
  readonly due: Day;
  readonly state: CaseState;
}

type Stored = StoredCase & Omit<FoundCase, 'state'>;

const PAGE = 200;

/**
 * Cases with these numbers or of these applicants, the newest first, open or not: the first `limit` that `may` lets through. It
 * reads on until there are so many, or a common name would hide one's own cases behind those of others.
 */
export async function findCasesOf(
  db: Db,
  district: string,
  { numbers, persons }: { readonly numbers: readonly string[]; readonly persons: readonly string[] },
  { limit, may }: { readonly limit: number; readonly may: (state: CaseState) => boolean },
): Promise<FoundCase[]> {
  const found: FoundCase[] = [];
  let from = sql``;
  for (;;) {
    const { rows } = await sql<Stored & { opened_on: Day }>`
      SELECT number, version, due, terms, state, opened_on FROM case_file
      WHERE district = ${district} AND (number = ANY(${numbers}::text[]) OR applicant = ANY(${persons}::text[])) ${from}
      ORDER BY opened_on DESC, number DESC LIMIT ${PAGE}`.execute(db);
    found.push(...(await withTerms(db, district, rows)).filter(({ state }) => may(state)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE || found.length >= limit) return found.slice(0, limit);
    from = sql`AND (opened_on, number) < (${last.opened_on}::date, ${last.number})`;
  }
}

/** the shortest part of a number, and of a name, that is looked for */
const DIGITS = 4;
const LETTERS = 2;

/**
 * Open cases by what people read out: the last digits of a case number, of a telephone or of a document's number, or a part
 * of a name. The most urgent `limit` that `may` lets through, so that nobody finds more than their queues show them.
 */
export async function findOpenByPart(
  db: Db,
  district: string,
  text: string,
  { limit, may }: { readonly limit: number; readonly may: (state: CaseState) => boolean },
): Promise<FoundCase[]> {
  const by = partOf(text);
  if (!by) return [];
  const found: FoundCase[] = [];
  let from = sql``;
  for (;;) {
    const { rows } = await sql<Stored>`
      SELECT c.number, c.version, c.due, c.terms, c.state FROM case_file c
      JOIN person p ON p.district = c.district AND p.id = c.applicant AND p.erased_at IS NULL
      WHERE c.district = ${district} AND c.open AND ${by} ${from}
      ORDER BY c.due, c.number LIMIT ${PAGE}`.execute(db);
    found.push(...(await withTerms(db, district, rows)).filter(({ state }) => may(state)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE || found.length >= limit) return found.slice(0, limit);
    from = sql`AND (c.due, c.number) > (${last.due}::date, ${last.number})`;
  }
}

function partOf(text: string) {
  const digits = plainNumber(text);
  if (/^\d+X?$/.test(digits)) {
    if (digits.length < DIGITS) return null;
    const ends = `%${digits}`;
    return sql`(c.number LIKE ${ends} OR p.phone LIKE ${ends} OR p.number LIKE ${ends})`;
  }
  const name = plainName(text);
  if ([...name].length < LETTERS) return null;
  return sql`strpos(p.name, ${name}) > 0`;
}

/** Open cases of the person with this document for this item, the newest first. */
export async function findRunning(
  db: Db,
  district: string,
  { item, persons }: { readonly item: string; readonly persons: readonly string[] },
): Promise<FoundCase[]> {
  const { rows } = await sql<Stored>`
    SELECT number, version, due, terms, state FROM case_file
    WHERE district = ${district} AND applicant = ANY(${persons}::text[]) AND item = ${item} AND open
    ORDER BY opened_on DESC, number DESC LIMIT ${FEW}`.execute(db);
  return withTerms(db, district, rows);
}

const FEW = 5;

import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import { type Light, permitLaw } from '#service/clock/index.ts';
import { texts } from '#shell/db/arrays.ts';
import type { Db } from '#shell/db/database.ts';
import { BEFORE_ACCEPTANCE } from '../commands/hands.ts';
import { notesOn } from '../commands/index.ts';
import { clockOn } from '../commands/shared.ts';
import { statusOn } from '../life/handle.ts';
import { type StoredCase, withTerms } from '../step/terms.store.ts';
import type { CaseState, Channel, Status } from '../types.ts';

/** Whose open cases: a deciding unit's, a site's (or those of a town and its villages), one clerk's, or all of the district. */
export type QueueOf =
  | { readonly all: true }
  | { readonly unit: string }
  | { readonly site: string }
  | { readonly sites: readonly string[] }
  | { readonly handler: string };

/**
 * `free`: only cases that nobody handles (待接办); `late`: only those of which something is past its day; `only`: of a queue of
 * sites or of the district, what one unit decides
 */
export type Queue = QueueOf & { readonly free?: true; readonly late?: Day; readonly only?: string };

export interface QueueRow {
  readonly number: string;
  readonly version: number;
  readonly item: string;
  readonly status: Status;
  readonly light: Light;
  readonly workingDaysLeft: number | null;
  readonly due: Day;
  /** what else waits for the handler, in words */
  readonly mark: { readonly text: string; readonly late: boolean } | null;
  readonly handler: string;
  readonly applicant: string;
  readonly unit: string;
  readonly site: string;
  readonly channel: Channel;
}

const MOST = 200;

/**
 * A page of open cases, the most urgent first; `after` is the last row of the page before. Light and status are
 * computed for the rows of the page on the day of the question, by the same rules as everywhere.
 */
export async function listQueue(
  db: Db,
  district: string,
  of: Queue,
  today: Day,
  {
    limit = 50,
    after = null,
  }: { readonly limit?: number; readonly after?: Pick<QueueRow, 'due' | 'number'> | null } = {},
): Promise<QueueRow[]> {
  const from = after ? sql`AND (due, number) > (${after.due}::date, ${after.number})` : sql``;
  const most = Math.min(limit, MOST);
  const columns = sql`number, version, due, terms, state`;
  const narrowed = sql`${freeOnly(of)} ${lateOnly(of.late)} ${of.only ? sql`AND unit = ${of.only}` : sql``}`;
  const order = sql`open ${narrowed} ${from} ORDER BY due, number LIMIT ${most}`;
  const query =
    'sites' in of
      ? // each site's own index gives its most urgent cases; together they are at most sites × page
        sql<Stored>`SELECT found.* FROM unnest(${of.sites}::text[]) AS asked(site) CROSS JOIN LATERAL (
            SELECT ${columns} FROM case_file WHERE district = ${district} AND site = asked.site AND ${order}
          ) AS found ORDER BY due, number LIMIT ${most}`
      : sql<Stored>`SELECT ${columns} FROM case_file WHERE district = ${district} AND ${whose(of)} AND ${order}`;
  const rows = await withTerms(db, district, (await query.execute(db)).rows);
  return rows.map((row) => toQueueRow(row, today));
}

interface Found {
  readonly number: string;
  readonly version: number;
  readonly due: Day;
  readonly state: CaseState;
}

type Stored = StoredCase & Omit<Found, 'state'>;

/**
 * The condition of the partial indexes (0505_case_free.sql); NOBODY is a literal, because a parameter would not match them. A
 * site waits for what is not accepted; after that a case waits for the unit that decides.
 */
function freeOnly({ free, ...of }: Queue) {
  if (!free) return sql``;
  const early = 'unit' in of ? sql`` : sql`AND status = ANY(${texts(BEFORE_ACCEPTANCE)}::text[])`;
  return sql`AND (handler = '-' OR handler = applicant) ${early}`;
}

/** Something is past its day, and the days are not standing still. */
export function lateOnly(today: Day | undefined) {
  return today
    ? sql`AND due < ${today}::date AND status <> 'stopped'
        AND coalesce(state->'suspension'->'ground'->>'stopsClock', 'false') = 'false'`
    : sql``;
}

function whose({ free: _free, late: _late, only: _only, ...of }: Queue) {
  if ('all' in of) return sql`true`;
  const [column = '', value = ''] = Object.entries(of)[0] ?? [];
  return Array.isArray(value)
    ? sql`site = ANY(${value}::text[])`
    : sql`${sql.ref(column)} = ${value as string}`;
}

/** A case as a line of a queue on a day. */
export function toQueueRow({ number, version, due, state }: Found, today: Day): QueueRow {
  const { light, workingDaysLeft } = clockOn(state, today, officialCalendar, permitLaw);
  const status = statusOn(state, today, officialCalendar, permitLaw);
  const { terms, handler, applicant, site, channel } = state;
  const { name: item, unit } = terms;
  const shown = { status, light, workingDaysLeft, due, mark: markOn(state, today) };
  return { number, version, item, ...shown, handler, applicant, unit, site, channel };
}

function markOn(state: CaseState, today: Day): QueueRow['mark'] {
  for (const { mark, late = false } of notesOn(state, { today, law: permitLaw, forApplicant: false }))
    if (mark) return { text: mark, late };
  return null;
}

/** The present number of open cases. */
export async function countQueue(db: Db, district: string, of: Queue): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM case_file WHERE district = ${district} AND ${whose(of)} AND open ${freeOnly(of)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

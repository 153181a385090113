import { sql } from 'kysely';
import { officialCalendar } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { clockOn } from './commands/shared.ts';
import { statusOn } from './handle.ts';
import { type Light, permitLaw } from './rules/index.ts';
import type { CaseState, Status } from './types.ts';

/** Whose open cases: a deciding unit's, a site's, or one clerk's. */
export type QueueOf = { readonly unit: string } | { readonly site: string } | { readonly handler: string };

export interface QueueRow {
  readonly number: string;
  readonly version: number;
  readonly item: string;
  readonly status: Status;
  readonly light: Light;
  readonly workingDaysLeft: number | null;
  readonly due: Day;
  readonly handler: string;
}

const MOST = 200;

/**
 * A page of open cases, the most urgent first; `after` is the last row of the page before. Light and status are
 * computed for the rows of the page on the day of the question, by the same rules as everywhere.
 */
export async function listQueue(
  db: Db,
  district: string,
  of: QueueOf,
  today: Day,
  {
    limit = 50,
    after = null,
  }: { readonly limit?: number; readonly after?: Pick<QueueRow, 'due' | 'number'> | null } = {},
): Promise<QueueRow[]> {
  const [column = '', value = ''] = Object.entries(of)[0] ?? [];
  const from = after ? sql`AND (due, number) > (${after.due}::date, ${after.number})` : sql``;
  const { rows } = await sql<{ number: string; version: number; due: Day; state: CaseState }>`
    SELECT number, version, due, state FROM case_file
    WHERE district = ${district} AND ${sql.ref(column)} = ${value} AND open ${from}
    ORDER BY due, number LIMIT ${Math.min(limit, MOST)}`.execute(db);
  return rows.map(({ number, version, due, state }) => {
    const { light, workingDaysLeft } = clockOn(state, today, officialCalendar, permitLaw);
    const status = statusOn(state, today, officialCalendar, permitLaw);
    return {
      number,
      version,
      item: state.terms.name,
      status,
      light,
      workingDaysLeft,
      due,
      handler: state.handler,
    };
  });
}

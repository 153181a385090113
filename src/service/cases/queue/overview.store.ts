import { sql } from 'kysely';
import type { Day } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { lateOnly } from './queue.store.ts';

/** What is open in a group of cases: all, past a day, due today, in nobody's hands. */
export interface OpenSums {
  readonly open: number;
  readonly late: number;
  readonly today: number;
  readonly free: number;
}

export interface OpenCell extends OpenSums {
  readonly unit: string;
  readonly site: string;
}

/** The open cases of the district by deciding unit and site. `late` counts what the queue lists with `late`. */
export async function listOpenCells(db: Db, district: string, today: Day): Promise<OpenCell[]> {
  const { rows } = await sql<OpenCell>`
    SELECT unit, site, count(*)::int AS open,
      count(*) FILTER (WHERE true ${lateOnly(today)})::int AS late,
      count(*) FILTER (WHERE due = ${today}::date)::int AS today,
      count(*) FILTER (WHERE handler = '-' OR handler = applicant)::int AS free
    FROM case_file WHERE district = ${district} AND open GROUP BY unit, site`.execute(db);
  return rows;
}

const NOTHING: OpenSums = { open: 0, late: 0, today: 0, free: 0 };

/** The sums of the cells of each key, what is late first. */
export function sumsBy(cells: readonly OpenCell[], keyOf: (cell: OpenCell) => string) {
  const sums = new Map<string, OpenSums>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const { open, late, today, free } = sums.get(key) ?? NOTHING;
    const more = { open: open + cell.open, late: late + cell.late };
    sums.set(key, { ...more, today: today + cell.today, free: free + cell.free });
  }
  return [...sums]
    .map(([key, sum]) => ({ key, ...sum }))
    .toSorted((a, b) => b.late - a.late || b.today - a.today || b.open - a.open);
}

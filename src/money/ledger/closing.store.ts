import { sql } from 'kysely';
import type { Journal } from '#base/journal/index.ts';
import { ok, type Result } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { rules } from './books.ts';
import { loadBooks } from './cube.store.ts';
import { type ClosingState, decideCloseMonth } from './decide/close-month.ts';
import { decideCloseYear } from './decide/close-year.ts';
import { ledgerFacts, monthStream, yearStream } from './facts.ts';
import { type Asked, loadClosedThrough, postedFact } from './posting.store.ts';

const pad = (month: number) => String(month).padStart(2, '0');

function monthClosed(year: number, month: number) {
  return ledgerFacts.make(monthStream(`${year}-${pad(month)}`), 'ledger/month-closed', { year, month });
}

/** Closes a month (1…11). Returns the month as `YYYY-MM`. */
export function closeMonth(
  journal: Journal,
  asked: Asked,
  year: number,
  month: number,
): Promise<Result<{ month: string }>> {
  return journal.execute({ ...asked, input: { close: { year, month } } }, async (tx) => {
    const state = await loadClosing(tx, asked.district, year);
    const decided = decideCloseMonth(state, `${year}-${pad(month)}`);
    return decided.ok ? ok({ facts: [monthClosed(year, month)], answer: { month: decided.value } }) : decided;
  });
}

/** Posts the closing vouchers of both systems and closes December with the year. Returns their numbers. */
export function closeYear(
  journal: Journal,
  asked: Asked,
  year: number,
  completedProjects: readonly string[] = [],
): Promise<Result<{ vouchers: string[] }>> {
  return journal.execute({ ...asked, input: { closeYear: year, completedProjects } }, async (tx) => {
    const state = await loadClosing(tx, asked.district, year);
    const decided = decideCloseYear(state, { year, completedProjects, reviewer: asked.actor }, rules);
    if (!decided.ok) return decided;
    const numbers = decided.value.map((voucher) => voucher.number);
    const closed = ledgerFacts.make(yearStream(year), 'ledger/year-closed', { year, vouchers: numbers });
    const facts = [...decided.value.map((voucher) => postedFact(voucher)), monthClosed(year, 12), closed];
    return ok({ facts, answer: { vouchers: numbers } });
  });
}

async function loadClosing(tx: Db, district: string, year: number): Promise<ClosingState> {
  // counts the vouchers themselves and not the given numbers, so that a missing voucher shows
  const { rows } = await sql<{ month: string; posted: number; last: number; waiting: number }>`
    SELECT coalesce(p.month, w.month) AS month, coalesce(p.posted, 0)::int AS posted, coalesce(p.last, 0) AS last,
      coalesce(w.waiting, 0)::int AS waiting
    FROM (
      SELECT p.year || '-' || lpad(p.month::text, 2, '0') AS month, p.last_sequence AS last, (
        SELECT count(*) FROM ledger_voucher v
        WHERE v.district = p.district AND v.year = p.year AND v.month = p.month
      ) AS posted
      FROM ledger_period p WHERE p.district = ${district} AND p.year <= ${year} AND p.closed_at IS NULL
    ) p FULL JOIN (
      SELECT to_char(day, 'YYYY-MM') AS month, count(*) AS waiting FROM ledger_pending
      WHERE district = ${district} AND status = 'waiting' AND day <= make_date(${year}, 12, 31) GROUP BY 1
    ) w ON w.month = p.month ORDER BY 1`.execute(tx);
  return {
    closedThrough: await loadClosedThrough(tx, district),
    months: rows,
    rows: await loadBooks(tx, district, year),
  };
}

export interface Period {
  readonly year: number;
  readonly month: number;
  readonly vouchers: number;
  /** milliseconds since 1970, null while open */
  readonly closedAt: number | null;
  readonly closedBy: string;
}

/** Every month that has vouchers or is closed, in order. */
export async function listPeriods(db: Db, district: string): Promise<Period[]> {
  const { rows } = await sql<Period>`
    SELECT year, month, vouchers, closed_at AS "closedAt", closed_by AS "closedBy" FROM ledger_period
    WHERE district = ${district} ORDER BY year, month`.execute(db);
  return rows;
}

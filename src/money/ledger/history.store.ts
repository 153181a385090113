import { sql } from 'kysely';
import type { Db } from '#shell/db/database.ts';
import type { HistoryStep } from './types.ts';

export interface HistoryEntry {
  readonly what: HistoryStep;
  /** milliseconds since 1970 */
  readonly at: number;
  /** staff id */
  readonly actor: string;
  /** for `reversed`: the number of the reversal */
  readonly number: string;
}

/** The history of a voucher, oldest first: submitted, posted, reversed. A program's voucher was never submitted. */
export async function findHistory(db: Db, district: string, number: string): Promise<HistoryEntry[]> {
  const [year, month, sequence] = number.split('-').map(Number);
  const { rows } = await sql<{ what: HistoryEntry['what']; at: number; actor: string; number: string }>`
    WITH own AS (
      SELECT voucher_seq, reversed_by FROM ledger_voucher
      WHERE district = ${district} AND year = ${year} AND month = ${month} AND sequence = ${sequence}
    ), reversal AS (
      SELECT v.voucher_seq, own.reversed_by AS number FROM own JOIN ledger_voucher v ON v.district = ${district}
        AND v.year = split_part(own.reversed_by, '-', 1)::int
        AND v.month = split_part(own.reversed_by, '-', 2)::int
        AND v.sequence = split_part(own.reversed_by, '-', 3)::int
      WHERE own.reversed_by <> ''
    )
    SELECT * FROM (SELECT 'submitted' AS what, submitted_at AS at, maker AS actor, '' AS number FROM ledger_pending
      WHERE district = ${district} AND number = ${number}
    UNION ALL
    SELECT 'posted', f.at, f.actor, '' FROM own
      JOIN journal_fact f ON f.district = ${district} AND f.position = own.voucher_seq
    UNION ALL
    SELECT 'reversed', f.at, f.actor, reversal.number FROM reversal
      JOIN journal_fact f ON f.district = ${district} AND f.position = reversal.voucher_seq
    ) AS history ORDER BY at, array_position(ARRAY['submitted', 'posted', 'reversed'], what)`.execute(db);
  return rows;
}

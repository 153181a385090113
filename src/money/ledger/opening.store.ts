import { sql } from 'kysely';
import { fen } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { OpeningAmount } from './opening.ts';

/**
 * The lines of the opening balances (期初余额) that were typed in a year, summed by month, account and kind of cell. Only the
 * first year of the books has any, and they are dated on its first day, so few vouchers are read.
 */
export async function loadOpening(db: Db, district: string, year: number): Promise<OpeningAmount[]> {
  const { rows } = await sql<{
    month: number;
    closing: boolean;
    account: string;
    debit: number;
    credit: number;
  }>`
    SELECT v.month, c.closing, c.account, sum(l.debit)::bigint AS debit, sum(l.credit)::bigint AS credit
    FROM ledger_voucher v
    JOIN ledger_line l ON l.district = v.district AND l.voucher_seq = v.voucher_seq
    JOIN ledger_cell c ON c.district = l.district AND c.cell_id = l.cell_id
    WHERE v.district = ${district} AND v.year = ${year} AND v.month = 1 AND v.business = 'opening-balances'
    GROUP BY v.month, c.closing, c.account ORDER BY c.account`.execute(db);
  return rows.map((row) => ({ ...row, year, debit: fen(row.debit), credit: fen(row.credit) }));
}

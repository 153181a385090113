import { sql } from 'kysely';
import { type Fen, fen } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** 预算支出 of a year by 项, 款 and 指标, less reversals and refunds, for comparing with the budget. */
export async function listPaid(
  db: Db,
  district: string,
  year: number,
): Promise<{ functional: string; economic: string; quota: string; amount: Fen }[]> {
  const { rows } = await sql<{ functional: string; economic: string; quota: string; amount: string }>`
    SELECT c.functional, c.economic, l.quota, sum(l.debit - l.credit)::text AS amount
    FROM ledger_cell c JOIN ledger_line l ON l.district = c.district AND l.cell_id = c.cell_id
    WHERE c.district = ${district} AND c.year = ${year} AND c.account >= '7' AND c.account < '8' AND NOT c.closing
    GROUP BY c.functional, c.economic, l.quota ORDER BY c.functional, c.economic, l.quota`.execute(db);
  return rows.map((row) => ({ ...row, amount: fen(Number(row.amount)) }));
}

import { type RawBuilder, sql } from 'kysely';
import { type Day, type Fen, fen } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { VoucherKind } from './types.ts';

export interface VoucherFilter {
  readonly year: number;
  readonly month?: number;
  /** account prefix */
  readonly account?: string;
  /** part of a summary or a counterparty */
  readonly text?: string;
  readonly business?: string;
  readonly kind?: VoucherKind;
}

export interface VoucherListed {
  readonly number: string;
  readonly day: Day;
  readonly kind: VoucherKind;
  readonly summary: string;
  readonly business: string;
  readonly maker: string;
  readonly reviewer: string;
  readonly reverses: string;
  readonly reversedBy: string;
  readonly financialTotal: Fen;
  readonly budgetaryTotal: Fen;
}

/** Sums over the whole filter, not over a page. */
export interface VoucherSums {
  readonly total: number;
  readonly financialTotal: Fen;
  readonly budgetaryTotal: Fen;
}

export interface VoucherPage {
  readonly vouchers: readonly VoucherListed[];
  /** on the first page only; later pages do not count again */
  readonly sums: VoucherSums | null;
  /** cursor of the next page, null on the last: `MM-NNNN` */
  readonly next: string | null;
}

interface Row {
  year: number;
  month: number;
  sequence: number;
  day: string;
  kind: string;
  summary: string;
  business: string;
  maker: string;
  reviewer: string;
  reverses: string;
  reversed_by: string;
  financial_total: number;
  budgetary_total: number;
}

export const numberFrom = (row: { year: number; month: number; sequence: number }) =>
  `${row.year}-${String(row.month).padStart(2, '0')}-${String(row.sequence).padStart(4, '0')}`;

const toListed = (row: Row): VoucherListed => ({
  number: numberFrom(row),
  day: row.day as Day,
  kind: row.kind as VoucherKind,
  summary: row.summary,
  business: row.business,
  maker: row.maker,
  reviewer: row.reviewer,
  reverses: row.reverses,
  reversedBy: row.reversed_by,
  financialTotal: fen(row.financial_total),
  budgetaryTotal: fen(row.budgetary_total),
});

/** A year's vouchers in the order of their numbers, page by page. An invalid cursor gives the first page. */
export async function listVouchers(
  db: Db,
  district: string,
  filter: VoucherFilter,
  cursor: string | null = null,
  limit = 50,
): Promise<VoucherPage> {
  const [, afterMonth = '0', afterSequence = '0'] = /^(\d{2})-(\d{4,6})$/.exec(cursor ?? '') ?? [];
  const conditions = [sql`v.district = ${district} AND v.year = ${filter.year}`];
  if (filter.month !== undefined) conditions.push(sql`v.month = ${filter.month}`);
  if (filter.business) conditions.push(sql`v.business = ${filter.business}`);
  if (filter.kind) conditions.push(sql`v.kind = ${filter.kind}`);
  if (filter.text) conditions.push(withText(district, filter.text));
  if (filter.account) conditions.push(await withAccount(db, district, filter, filter.account));
  const wanted = sql.join(conditions, sql` AND `);
  const sums = cursor === null ? await sumVouchers(db, wanted) : null;
  const { rows } = await sql<Row>`
    SELECT v.* FROM ledger_voucher v WHERE ${wanted}
      AND (v.month, v.sequence) > (${Number(afterMonth)}, ${Number(afterSequence)})
    ORDER BY v.year, v.month, v.sequence LIMIT ${limit + 1}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    vouchers: shown.map(toListed),
    sums,
    next: rows.length > limit && last ? numberFrom(last).slice(5) : null,
  };
}

async function sumVouchers(db: Db, wanted: RawBuilder<unknown>): Promise<VoucherSums> {
  const { rows } = await sql<{ total: number; financial: number; budgetary: number }>`
    SELECT count(*)::int AS total, coalesce(sum(v.financial_total), 0)::bigint AS financial,
      coalesce(sum(v.budgetary_total), 0)::bigint AS budgetary
    FROM ledger_voucher v WHERE ${wanted}`.execute(db);
  const { total, financial, budgetary } = rows[0] ?? { total: 0, financial: 0, budgetary: 0 };
  return { total, financialTotal: fen(financial), budgetaryTotal: fen(budgetary) };
}

function withText(district: string, text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(v.summary ILIKE ${pattern} OR EXISTS (
    SELECT 1 FROM ledger_line l WHERE l.district = ${district} AND l.voucher_seq = v.voucher_seq
      AND (l.counterparty ILIKE ${pattern} OR l.summary ILIKE ${pattern})))`;
}

/** The condition for an account, by its cells, so that an account that does not occur costs nothing. */
async function withAccount(db: Db, district: string, filter: VoucherFilter, account: string) {
  const { rows } = await sql<{ cell_id: number }>`
    SELECT cell_id FROM ledger_cell WHERE district = ${district} AND year = ${filter.year}
      AND starts_with(account, ${account}) ${filter.month === undefined ? sql`` : sql`AND month = ${filter.month}`}`.execute(
    db,
  );
  return sql`EXISTS (SELECT 1 FROM ledger_line l WHERE l.district = ${district} AND l.voucher_seq = v.voucher_seq
    AND l.cell_id = ANY(${rows.map((row) => row.cell_id)}::int[]))`;
}

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
  /** what the voucher moves on the account of the filter; null without one */
  readonly moved: Moved | null;
}

/** Both sides of the lines on an account. */
export interface Moved {
  readonly debit: Fen;
  readonly credit: Fen;
}

/** Sums over the whole filter, not over a page. */
export interface VoucherSums {
  readonly total: number;
  readonly financialTotal: Fen;
  readonly budgetaryTotal: Fen;
  readonly moved: Moved | null;
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
  debit?: number;
  credit?: number;
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
  moved: row.debit === undefined ? null : { debit: fen(row.debit), credit: fen(row.credit ?? 0) },
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
  const cells = filter.account ? await cellsOf(db, district, filter, filter.account) : null;
  if (cells) conditions.push(touches(district, cells));
  const wanted = sql.join(conditions, sql` AND `);
  const sums = cursor === null ? await sumVouchers(db, district, wanted, cells) : null;
  const { rows } = await sql<Row>`
    SELECT v.*${cells ? movedBy(district, cells) : sql``} FROM ledger_voucher v WHERE ${wanted}
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

async function sumVouchers(
  db: Db,
  district: string,
  wanted: RawBuilder<unknown>,
  cells: readonly number[] | null,
): Promise<VoucherSums> {
  const [{ rows }, moved] = await Promise.all([
    sql<{ total: number; financial: number; budgetary: number }>`
      SELECT count(*)::int AS total, coalesce(sum(v.financial_total), 0)::bigint AS financial,
        coalesce(sum(v.budgetary_total), 0)::bigint AS budgetary
      FROM ledger_voucher v WHERE ${wanted}`.execute(db),
    cells ? sumMoved(db, district, wanted, cells) : null,
  ]);
  const { total, financial, budgetary } = rows[0] ?? { total: 0, financial: 0, budgetary: 0 };
  return { total, financialTotal: fen(financial), budgetaryTotal: fen(budgetary), moved };
}

/** What all wanted vouchers move on the account: its own amounts, not those of the other lines. */
async function sumMoved(
  db: Db,
  district: string,
  wanted: RawBuilder<unknown>,
  cells: readonly number[],
): Promise<Moved> {
  const { rows } = await sql<{ debit: number; credit: number }>`
    SELECT coalesce(sum(l.debit), 0)::bigint AS debit, coalesce(sum(l.credit), 0)::bigint AS credit
    FROM ledger_line l JOIN ledger_voucher v ON v.district = l.district AND v.voucher_seq = l.voucher_seq
    WHERE l.district = ${district} AND l.cell_id = ANY(${cells}::int[]) AND ${wanted}`.execute(db);
  return { debit: fen(rows[0]?.debit ?? 0), credit: fen(rows[0]?.credit ?? 0) };
}

function withText(district: string, text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(v.summary ILIKE ${pattern} OR EXISTS (
    SELECT 1 FROM ledger_line l WHERE l.district = ${district} AND l.voucher_seq = v.voucher_seq
      AND (l.counterparty ILIKE ${pattern} OR l.summary ILIKE ${pattern})))`;
}

/** The cells of an account in the year or month. An account that does not occur has none and costs nothing. */
async function cellsOf(db: Db, district: string, filter: VoucherFilter, account: string): Promise<number[]> {
  const { rows } = await sql<{ cell_id: number }>`
    SELECT cell_id FROM ledger_cell WHERE district = ${district} AND year = ${filter.year}
      AND starts_with(account, ${account}) ${filter.month === undefined ? sql`` : sql`AND month = ${filter.month}`}`.execute(
    db,
  );
  return rows.map((row) => row.cell_id);
}

const touches = (district: string, cells: readonly number[]) =>
  sql`EXISTS (SELECT 1 FROM ledger_line l WHERE l.district = ${district} AND l.voucher_seq = v.voucher_seq
    AND l.cell_id = ANY(${cells}::int[]))`;

/** Both sides of a voucher's own lines on the cells, as columns. */
function movedBy(district: string, cells: readonly number[]) {
  const side = (column: 'debit' | 'credit') =>
    sql`(SELECT coalesce(sum(l.${sql.ref(column)}), 0)::bigint FROM ledger_line l
      WHERE l.district = ${district} AND l.voucher_seq = v.voucher_seq AND l.cell_id = ANY(${cells}::int[]))`;
  return sql`, ${side('debit')} AS debit, ${side('credit')} AS credit`;
}

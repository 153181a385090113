import { sql } from 'kysely';
import { type Day, type Fen, fen } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type Behind, factorOf, loadBehind } from './cube.store.ts';
import type { LedgerQuery } from './query.ts';
import type { VoucherKind } from './types.ts';

export interface DrilledVoucher {
  readonly number: string;
  readonly day: Day;
  readonly summary: string;
  readonly kind: VoucherKind;
  /** the voucher's part of the figure, with its sign */
  readonly amount: Fen;
}

export interface DrillPage {
  readonly value: Fen;
  /** number of distinct vouchers behind the figure, over all pages */
  readonly total: number;
  readonly vouchers: readonly DrilledVoucher[];
  /** cursor of the next page, null on the last */
  readonly next: number | null;
}

export interface PageRequest {
  /** cursor of the page before; 0 or missing for the first page */
  readonly after?: number;
  /** at most 500 */
  readonly limit?: number;
}

/**
 * The vouchers behind a figure, in posting order; over all pages their amounts add up to the figure. The first page takes the
 * same time in small and large books: a common figure is read along the vouchers in order, a rare one through the index of each
 * of its cells, whichever reads less.
 */
export async function drillVouchers(
  db: Db,
  district: string,
  query: LedgerQuery,
  page: PageRequest = {},
): Promise<DrillPage> {
  const after = page.after ?? 0;
  const limit = Math.min(Math.max(page.limit ?? 50, 1), 500);
  const behind = await loadBehind(db, district, query, { after, limit: limit + 1 });
  const { value } = behind;
  if (behind.cells === 0) return { value, total: 0, vouchers: [], next: null };
  const [total, found] = await Promise.all([
    countBehind(db, district, behind, query),
    nextVouchers(db, district, behind.open, { after, limit: limit + 1 }),
  ]);
  const shown = found.slice(0, limit);
  const vouchers = await withAmounts(db, district, shown, query);
  return { value, total, vouchers, next: found.length > limit ? shown.at(-1)! : null };
}

async function countBehind(
  db: Db,
  district: string,
  { cells, ids }: Behind,
  query: LedgerQuery,
): Promise<number> {
  const onlyYear = query.terms.every(({ filter }) => filter.span === 'year');
  const within = sql`district = ${district} AND year <= ${query.year} ${onlyYear ? sql`AND year = ${query.year}` : sql``}`;
  // few cells go through the index, which would compare all with all where there are many. Many cells are joined: with a
  // general plan, a prepared `= ANY` searches its array from the beginning for each cell of each signature
  const touched =
    cells <= 64
      ? sql`SELECT vouchers FROM ledger_signature WHERE ${within} AND cell_ids && ${ids}::int[]`
      : sql`
        SELECT min(vouchers) AS vouchers FROM ledger_signature CROSS JOIN LATERAL unnest(cell_ids) AS of(cell)
        JOIN unnest(${ids}::int[]) AS wanted(cell) USING (cell)
        WHERE ${within} GROUP BY year, signature`;
  const { rows } = await sql<{ total: number | null }>`
    SELECT sum(vouchers) AS total FROM (${touched}) AS touched`.execute(db);
  return rows[0]?.total ?? 0;
}

/** A question for the next `limit` vouchers that touch any of the cells, beginning with the voucher_seq `first`. */
interface Wanted {
  /** ids as an array's text */
  readonly cells: string;
  readonly first: number;
  readonly limit: number;
}

/** The next voucher_seqs after a cursor that touch any of the cells, ascending. */
async function nextVouchers(
  db: Db,
  district: string,
  { ids, lines, firstSeq, lastSeq, byCell }: Behind['open'],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<number[]> {
  if (ids === null) return [];
  const first = Math.max(after + 1, firstSeq);
  const inOrder = (limit * (lastSeq - first + 1) * LINES_A_VOUCHER) / lines;
  const read = byCell <= inOrder ? throughCells : throughVouchers;
  const { rows } = await read(district, { cells: ids, first, limit }).execute(db);
  return rows.map((row) => row.seq);
}

/** An estimate for the cost of reading in order; only the choice between the two ways depends on it. */
const LINES_A_VOUCHER = 6;

/** Reads through the index of each cell, which is quick for few cells. */
function throughCells(district: string, { cells, first, limit }: Wanted) {
  return sql<{ seq: number }>`
    SELECT DISTINCT l.voucher_seq AS seq FROM unnest(${cells}::int[]) AS c(cell_id)
    CROSS JOIN LATERAL (
      SELECT voucher_seq FROM ledger_line
      WHERE district = ${district} AND cell_id = c.cell_id AND voucher_seq >= ${first}
      GROUP BY voucher_seq ORDER BY voucher_seq LIMIT ${limit}
    ) l ORDER BY seq LIMIT ${limit}`;
}

/** Reads the vouchers in order, which is quick where many of them touch the cells. */
function throughVouchers(district: string, { cells, first, limit }: Wanted) {
  return sql<{ seq: number }>`
    SELECT voucher_seq AS seq FROM ledger_line
    WHERE district = ${district} AND voucher_seq >= ${first} AND cell_id = ANY(${cells}::int[])
    GROUP BY voucher_seq ORDER BY voucher_seq LIMIT ${limit}`;
}

async function withAmounts(
  db: Db,
  district: string,
  seqs: readonly number[],
  query: LedgerQuery,
): Promise<DrilledVoucher[]> {
  const { rows } = await sql<{
    year: number;
    month: number;
    sequence: number;
    day: string;
    summary: string;
    kind: string;
    amount: number;
  }>`
    SELECT v.year, v.month, v.sequence, v.day, v.summary, v.kind, a.amount
    FROM (
      SELECT l.voucher_seq, sum(c.factor * (l.debit - l.credit)) AS amount
      FROM ledger_line l JOIN LATERAL (
        SELECT ${factorOf(query)} AS factor FROM ledger_cell
        WHERE district = ${district} AND cell_id = l.cell_id
      ) c ON true
      WHERE l.district = ${district} AND l.voucher_seq = ANY(${seqs}::bigint[])
      GROUP BY l.voucher_seq
    ) a JOIN ledger_voucher v ON v.district = ${district} AND v.voucher_seq = a.voucher_seq
    ORDER BY a.voucher_seq`.execute(db);
  return rows.map((row) => ({
    number: `${row.year}-${String(row.month).padStart(2, '0')}-${String(row.sequence).padStart(4, '0')}`,
    day: row.day as Day,
    summary: row.summary,
    kind: row.kind as DrilledVoucher['kind'],
    amount: fen(row.amount),
  }));
}

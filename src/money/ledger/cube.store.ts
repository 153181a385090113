import { sql } from 'kysely';
import { fen } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { CubeRow, LedgerQuery, LineFilter, Signature } from './query.ts';
import type { FundKind } from './types.ts';

interface Row {
  cell_id: number;
  year: number;
  month: number;
  closing: boolean;
  account: string;
  functional: string;
  economic: string;
  expenditure: string;
  fund: string;
  project: string;
  cost_item: string;
  debit: number;
  credit: number;
}

export interface Cube {
  readonly rows: readonly CubeRow[];
  readonly signatures: readonly Signature[];
}

const toCubeRow = (row: Row): CubeRow => ({
  cellId: row.cell_id,
  year: row.year,
  month: row.month,
  closing: row.closing,
  account: row.account,
  functional: row.functional,
  economic: row.economic,
  expenditure: row.expenditure as CubeRow['expenditure'],
  fund: row.fund as FundKind | '',
  project: row.project,
  costItem: row.cost_item,
  debit: fen(row.debit),
  credit: fen(row.credit),
});

const COLUMNS = sql.raw(
  'cell_id, year, month, closing, account, functional, economic, expenditure, fund, project, cost_item, debit, credit',
);

/**
 * What an account of `year` is compiled from: the budgetary cells of the year, and of earlier years the balances
 * (8xxx) that carry over, with the vouchers behind them. Nothing here grows with the number of vouchers.
 */
export async function loadCube(db: Db, district: string, year: number): Promise<Cube> {
  const wanted = sql`district = ${district} AND ((year = ${year} AND account >= '6') OR (year < ${year} AND account >= '8'))`;
  const cells = await sql<Row>`SELECT ${COLUMNS} FROM ledger_cell WHERE ${wanted} ORDER BY cell_id`.execute(
    db,
  );
  // only the wanted cells of a signature count: signatures that agree in them are put together
  const { rows } = await sql<{ cells: string; vouchers: number }>`
    SELECT s.cells, sum(s.vouchers) AS vouchers FROM (
      SELECT array_to_string(ARRAY(
        SELECT cell FROM unnest(cell_ids) AS cell WHERE cell = ANY(${cells.rows.map((row) => row.cell_id)}::int[])
      ), ',') AS cells, vouchers
      FROM ledger_signature WHERE district = ${district} AND year <= ${year}
    ) s WHERE s.cells <> '' GROUP BY s.cells`.execute(db);
  return {
    rows: cells.rows.map(toCubeRow),
    signatures: rows.map((row) => ({ cellIds: row.cells.split(',').map(Number), vouchers: row.vouchers })),
  };
}

/** The whole cube through a year: for closing and the trial balance. */
export async function loadBooks(db: Db, district: string, year: number): Promise<CubeRow[]> {
  const { rows } = await sql<Row>`
    SELECT ${COLUMNS} FROM ledger_cell WHERE district = ${district} AND year <= ${year} ORDER BY cell_id`.execute(
    db,
  );
  return rows.map(toCubeRow);
}

export interface DrillRow extends CubeRow {
  /** number of voucher lines in the cell */
  readonly lines: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** The cells that a query looks at: its filters are said again in SQL, so that a rare figure reads few rows. */
export async function loadRowsOf(db: Db, district: string, query: LedgerQuery): Promise<DrillRow[]> {
  const terms = query.terms.map(
    ({ filter }) => sql`(${sql.join(conditionsOf(filter, query.year), sql` AND `)})`,
  );
  if (terms.length === 0) return [];
  const { rows } = await sql<Row & { lines: number; first_seq: number; last_seq: number }>`
    SELECT ${COLUMNS}, lines, first_seq, last_seq FROM ledger_cell
    WHERE district = ${district} AND (${sql.join(terms, sql` OR `)})`.execute(db);
  return rows.map((row) => ({
    ...toCubeRow(row),
    lines: row.lines,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
  }));
}

/** As `matches` in query.ts; the same rows, which the drill's property test holds. */
function conditionsOf(filter: LineFilter, year: number) {
  const span = { year: sql`year = ${year}`, before: sql`year < ${year}`, through: sql`year <= ${year}` };
  const under = (column: string, prefixes: readonly string[]) =>
    sql`EXISTS (SELECT 1 FROM unnest(${prefixes}::text[]) AS prefix WHERE starts_with(${sql.ref(column)}, prefix))`;
  return [
    span[filter.span],
    under('account', filter.accounts),
    ...(filter.closing ? [] : [sql`NOT closing`]),
    ...(filter.excludeAccounts ? [sql`NOT ${under('account', filter.excludeAccounts)}`] : []),
    ...(filter.functional === undefined ? [] : [sql`starts_with(functional, ${filter.functional})`]),
    ...(filter.economic ? [under('economic', filter.economic)] : []),
    ...(filter.expenditure ? [sql`expenditure = ${filter.expenditure}`] : []),
    ...(filter.funds ? [sql`fund = ANY(${filter.funds}::text[])`] : []),
  ];
}

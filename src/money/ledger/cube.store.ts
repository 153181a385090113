import { sql } from 'kysely';
import { type Fen, type FundKind, fen, type LineFilter } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import type { CubeRow, LedgerQuery, Signature } from './query.ts';

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
 * The input for the account of `year`: the budgetary cells of the year, and the balances (8xxx) of earlier years that carry
 * over, with the vouchers behind them. Its time does not grow with the number of vouchers.
 */
export async function loadCube(db: Db, district: string, year: number): Promise<Cube> {
  const [cells, signatures] = await atOneMoment(db, (tx) =>
    Promise.all([
      sql<Row>`
        SELECT ${COLUMNS} FROM ledger_cell
        WHERE district = ${district} AND ((year = ${year} AND account >= '6') OR (year < ${year} AND account >= '8'))
        ORDER BY cell_id`.execute(tx),
      sql<SignatureRow>`
        SELECT array_to_string(cell_ids, ',') AS cells, vouchers FROM ledger_signature
        WHERE district = ${district} AND year <= ${year}`.execute(tx),
    ]),
  );
  const rows = cells.rows.map(toCubeRow);
  return { rows, signatures: signaturesOf(signatures.rows, new Set(rows.map((row) => row.cellId))) };
}

/**
 * Runs both questions on the same state of the books, also when somebody posts between them. An open transaction holds the
 * district's turn already (or takes the books as it finds them).
 */
function atOneMoment<T>(db: Db, read: (tx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

interface SignatureRow {
  cells: string;
  vouchers: number;
}

/** Reduces signatures to the wanted cells and joins those that become equal. */
function signaturesOf(rows: readonly SignatureRow[], wanted: ReadonlySet<number>): Signature[] {
  const together = new Map<string, { cellIds: number[]; vouchers: number }>();
  for (const row of rows) {
    const cellIds = row.cells
      .split(',')
      .map(Number)
      .filter((cell) => wanted.has(cell));
    if (cellIds.length === 0) continue;
    const key = cellIds.join();
    const known = together.get(key);
    if (known) known.vouchers += row.vouchers;
    else together.set(key, { cellIds, vouchers: row.vouchers });
  }
  return [...together.values()];
}

/** The whole cube through a year: for closing and the trial balance. */
export async function loadBooks(db: Db, district: string, year: number): Promise<CubeRow[]> {
  const { rows } = await sql<Row>`
    SELECT ${COLUMNS} FROM ledger_cell WHERE district = ${district} AND year <= ${year} ORDER BY cell_id`.execute(
    db,
  );
  return rows.map(toCubeRow);
}

/** The cells of a query. Its filters are repeated in SQL, so that a rare figure reads few rows. */
export async function loadRowsOf(db: Db, district: string, query: LedgerQuery): Promise<CubeRow[]> {
  const { rows } = await sql<Row>`
    SELECT ${COLUMNS} FROM ledger_cell WHERE district = ${district} AND (${anyTerm(query)})`.execute(db);
  return rows.map(toCubeRow);
}

/** The cells behind a figure, in the form that a drill needs. */
export interface Behind {
  readonly value: Fen;
  /** number of cells, and their ids as the text of an array for the next statement */
  readonly cells: number;
  readonly ids: string;
  /** cells with vouchers after the cursor: ids, lines, first and last voucher; `ids` is null where there are none */
  readonly open: {
    readonly ids: string | null;
    readonly lines: number;
    readonly firstSeq: number;
    readonly lastSeq: number;
    /** the cost of reading each cell through its index, at most `limit` vouchers of each */
    readonly byCell: number;
  };
}

/** Reads the cells of a figure as one row: thousands of cells cost more to transfer than to add up in the database. */
export async function loadBehind(
  db: Db,
  district: string,
  query: LedgerQuery,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Behind> {
  const open = sql`FILTER (WHERE last_seq > ${after})`;
  const { rows } = await sql<{
    value: number | null;
    cells: number;
    ids: string | null;
    open: string | null;
    lines: number | null;
    first: number | null;
    last: number | null;
    cost: number | null;
  }>`
    SELECT sum(factor * net) AS value, count(*)::int AS cells, array_agg(cell_id)::text AS ids,
      (array_agg(cell_id) ${open})::text AS open, sum(lines) ${open} AS lines, min(first_seq) ${open} AS first,
      max(last_seq) ${open} AS last, sum(4 + least(${limit}::bigint, lines)) ${open} AS cost
    FROM (
      SELECT cell_id, ${factorOf(query)} AS factor, debit - credit AS net, lines, first_seq, last_seq
      FROM ledger_cell WHERE district = ${district} AND (${anyTerm(query)})
    ) AS behind`.execute(db);
  const row = rows[0]!;
  return {
    value: fen(row.value ?? 0),
    cells: row.cells,
    ids: row.ids ?? '{}',
    open: {
      ids: row.open,
      lines: row.lines ?? 0,
      firstSeq: row.first ?? 0,
      lastSeq: row.last ?? 0,
      byCell: row.cost ?? 0,
    },
  };
}

function termsOf(query: LedgerQuery) {
  return query.terms.map(({ sign, filter }) => ({
    direction: filter.side === 'debit' ? sign : -sign,
    holds: sql`(${sql.join(conditionsOf(filter, query.year), sql` AND `)})`,
  }));
}

function anyTerm(query: LedgerQuery) {
  const terms = termsOf(query).map(({ holds }) => holds);
  return terms.length === 0 ? sql`false` : sql.join(terms, sql` OR `);
}

/** The factor as an expression over columns of ledger_cell. */
export function factorOf(query: LedgerQuery) {
  const parts = termsOf(query).map(
    ({ direction, holds }) => sql`CASE WHEN ${holds} THEN ${sql.lit(direction)} ELSE 0 END`,
  );
  return parts.length === 0 ? sql`0` : sql.join(parts, sql` + `);
}

/** The condition of `matches` in query.ts as SQL. The drill's property test holds that both select the same rows. */
function conditionsOf(filter: LineFilter, year: number) {
  const span = { year: sql`year = ${year}`, before: sql`year < ${year}`, through: sql`year <= ${year}` };
  const under = (column: string, prefixes: readonly string[]) =>
    prefixes.length === 0
      ? sql`false`
      : sql`(${sql.join(
          prefixes.map((prefix) => sql`starts_with(${sql.ref(column)}, ${prefix})`),
          sql` OR `,
        )})`;
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

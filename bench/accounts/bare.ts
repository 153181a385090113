import type pg from 'pg';

/**
 * Inserts the rows of a posting again by bare SQL, with as many vouchers in a commit: what the machine can do without checks,
 * decisions, sums and chained hashes. The tables have the same keys and indexes.
 */

type Columns = readonly (readonly [string, string])[];
type Row = Record<string, unknown>;

const VOUCHER: Columns = [
  ['voucher_seq', 'bigint'],
  ['year', 'int'],
  ['month', 'int'],
  ['sequence', 'int'],
  ['day', 'date'],
  ['kind', 'text'],
  ['summary', 'text'],
  ['attachments', 'int'],
  ['maker', 'text'],
  ['reviewer', 'text'],
  ['business', 'text'],
  ['reverses', 'text'],
  ['reversed_by', 'text'],
  ['financial_total', 'bigint'],
  ['budgetary_total', 'bigint'],
];

const LINE: Columns = [
  ['voucher_seq', 'bigint'],
  ['line_no', 'int'],
  ['cell_id', 'int'],
  ['debit', 'bigint'],
  ['credit', 'bigint'],
  ['summary', 'text'],
  ['counterparty', 'text'],
  ['gov_economic', 'text'],
  ['fund_year', 'text'],
  ['source', 'text'],
  ['quota', 'text'],
  ['payment', 'text'],
  ['procurement', 'bool'],
];

const FACT: Columns = [
  ['position', 'bigint'],
  ['stream', 'text'],
  ['version', 'int'],
  ['kind', 'text'],
  ['request_id', 'text'],
  ['actor', 'text'],
  ['at', 'bigint'],
  ['payload', 'text'],
  ['hash', 'bytea'],
];

const REQUEST: Columns = [
  ['request_id', 'text'],
  ['input_digest', 'bytea'],
  ['answer', 'text'],
  ['at', 'bigint'],
];

const CELL: Columns = [
  ['cell_id', 'int'],
  ['year', 'int'],
  ['month', 'int'],
  ['closing', 'bool'],
  ['account', 'text'],
  ['functional', 'text'],
  ['economic', 'text'],
  ['expenditure', 'text'],
  ['fund', 'text'],
  ['project', 'text'],
  ['cost_item', 'text'],
  ['debit', 'bigint'],
  ['credit', 'bigint'],
  ['lines', 'int'],
  ['first_seq', 'bigint'],
  ['last_seq', 'bigint'],
];

const SIGNATURE: Columns = [
  ['year', 'int'],
  ['signature', 'text'],
  ['cell_ids', 'int[]'],
  ['vouchers', 'int'],
];

const TABLES = {
  ledger_cell: CELL,
  ledger_signature: SIGNATURE,
  ledger_voucher: VOUCHER,
  ledger_line: LINE,
  journal_fact: FACT,
  journal_request: REQUEST,
};
type Table = keyof typeof TABLES;

const READ: Readonly<Record<Table, string>> = {
  // of the sums only new rows of the batch; updates of existing ones are left out, in favour of bare SQL
  ledger_cell: 'SELECT * FROM ledger_cell WHERE district = $1 AND first_seq BETWEEN $2 AND $3',
  ledger_signature: `SELECT s.* FROM ledger_signature s
    LEFT JOIN bare_sums_ledger_signature b USING (district, year, signature)
    WHERE s.district = $1 AND b.signature IS NULL AND $2::bigint <= $3::bigint`,
  ledger_voucher: 'SELECT * FROM ledger_voucher WHERE district = $1 AND voucher_seq BETWEEN $2 AND $3',
  ledger_line: 'SELECT * FROM ledger_line WHERE district = $1 AND voucher_seq BETWEEN $2 AND $3',
  journal_fact: 'SELECT * FROM journal_fact WHERE district = $1 AND position BETWEEN $2 AND $3',
  journal_request: `SELECT r.* FROM journal_fact f JOIN journal_request r USING (district, request_id)
    WHERE f.district = $1 AND f.position BETWEEN $2 AND $3`,
};

/** voucher and line rows alone; with the facts and requests that a posting stores besides; and with its new sums */
export const SETS = {
  books: ['ledger_voucher', 'ledger_line'],
  facts: ['ledger_voucher', 'ledger_line', 'journal_fact', 'journal_request'],
  sums: [
    'ledger_cell',
    'ledger_signature',
    'ledger_voucher',
    'ledger_line',
    'journal_fact',
    'journal_request',
  ],
} as const satisfies Record<string, readonly Table[]>;
export type BareSet = keyof typeof SETS;
export const SET_NAMES = Object.keys(SETS) as BareSet[];

export async function makeBareTables(pool: pg.Pool): Promise<void> {
  for (const set of SET_NAMES)
    for (const table of SETS[set])
      await pool.query(`CREATE TABLE bare_${set}_${table} (LIKE ${table} INCLUDING ALL)`);
}

async function insert(
  client: pg.PoolClient,
  into: string,
  columns: Columns,
  district: string,
  rows: readonly Row[],
) {
  const names = columns.map(([name]) => name).join(', ');
  // lists go as text, because unnest would take a list of lists apart
  const own = columns.map(([name, type]) => (type.endsWith('[]') ? `${name}::${type}` : name)).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 2}::${type.endsWith('[]') ? 'text' : type}[]`);
  const values = columns.map(([name, type]) =>
    rows.map((row) => (type.endsWith('[]') ? `{${(row[name] as number[]).join(',')}}` : row[name])),
  );
  await client.query(
    `INSERT INTO ${into} (district, ${names}) SELECT $1, ${own} FROM unnest(${arrays.join(', ')}) AS t (${names})`,
    [district, ...values],
  );
}

/** Copies, without timing, the signatures of unpaired vouchers, so that the next batch has only new ones. */
export async function catchUp(pool: pg.Pool, district: string): Promise<void> {
  await pool.query(
    `INSERT INTO bare_sums_ledger_signature SELECT * FROM ledger_signature WHERE district = $1 ON CONFLICT DO NOTHING`,
    [district],
  );
}

/** Seconds to insert the rows of the facts `from`…`to` (one voucher each), `batch` vouchers a commit; reading is not timed. */
export async function insertBare(
  pool: pg.Pool,
  district: string,
  set: BareSet,
  span: { readonly from: number; readonly to: number; readonly batch: number },
): Promise<number> {
  const client = await pool.connect();
  let seconds = 0;
  try {
    for (let from = span.from; from <= span.to; from += span.batch) {
      const to = Math.min(from + span.batch - 1, span.to);
      const rows = new Map<Table, Row[]>();
      for (const table of SETS[set])
        rows.set(table, (await client.query<Row>(READ[table], [district, from, to])).rows);
      const start = performance.now();
      await client.query('BEGIN');
      for (const [table, own] of rows)
        await insert(client, `bare_${set}_${table}`, TABLES[table], district, own);
      await client.query('COMMIT');
      seconds += (performance.now() - start) / 1_000;
    }
    return seconds;
  } finally {
    client.release();
  }
}

import type pg from 'pg';

/** The same voucher and line rows once more, by bare SQL: what the machine can do without journal, checks and sums. */

const VOUCHER = [
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
] as const;

const LINE = [
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
] as const;

type Columns = readonly (readonly [string, string])[];
type Row = Record<string, unknown>;

function insertText(table: string, columns: Columns): string {
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  return `INSERT INTO ${table} (district, ${names}) SELECT $1, * FROM unnest(${arrays})`;
}

const values = (columns: Columns, rows: readonly Row[]) =>
  columns.map(([name]) => rows.map((row) => row[name]));

/** Seconds that it takes to insert the last `vouchers` vouchers of a district and their lines, 500 vouchers a commit. */
export async function insertBare(
  pool: pg.Pool,
  district: string,
  vouchers: number,
): Promise<{ seconds: number; lines: number }> {
  const client = await pool.connect();
  try {
    for (const table of ['voucher', 'line'])
      await client.query(`CREATE TABLE bare_${table} (LIKE ledger_${table} INCLUDING ALL)`);
    const { rows } = await client.query<Row>(
      'SELECT * FROM ledger_voucher WHERE district = $1 ORDER BY voucher_seq DESC LIMIT $2',
      [district, vouchers],
    );
    rows.reverse();
    let seconds = 0;
    let count = 0;
    for (let from = 0; from < rows.length; from += 500) {
      const batch = rows.slice(from, from + 500);
      const lines = await client.query<Row>(
        'SELECT * FROM ledger_line WHERE district = $1 AND voucher_seq BETWEEN $2 AND $3 ORDER BY voucher_seq, line_no',
        [district, batch[0]!.voucher_seq, batch.at(-1)!.voucher_seq],
      );
      count += lines.rows.length;
      const start = performance.now();
      await client.query('BEGIN');
      await client.query(insertText('bare_voucher', VOUCHER), [district, ...values(VOUCHER, batch)]);
      await client.query(insertText('bare_line', LINE), [district, ...values(LINE, lines.rows)]);
      await client.query('COMMIT');
      seconds += (performance.now() - start) / 1_000;
    }
    return { seconds, lines: count };
  } finally {
    await client.query('DROP TABLE IF EXISTS bare_voucher, bare_line');
    client.release();
  }
}

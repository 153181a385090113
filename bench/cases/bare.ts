import { sql } from 'kysely';
import pg from 'pg';
import { caseRow } from '#service/cases/step/projector.store.ts';
import { type CaseFact, type CaseState, evolve } from '../../src/service/cases/index.ts';
import type { Db } from '../../src/shell/db/database.ts';
import { type Measured, measure } from './measure.ts';

/**
 * Writes the rows of the domain's last steps again by bare SQL: what the machine can do without checks, rules, numbers, hashes
 * and the district's turn. The tables have the same columns, keys and indexes. One prepared statement writes all rows of a step
 * and is its own commit, on as many connections as there are clerks.
 */

const TABLES = ['journal_fact', 'journal_request', 'case_file', 'message'] as const;

/** the values of one step: fact, request, the case after it, message or nulls */
type Values = readonly unknown[];

interface FactRow {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  readonly kind: string;
  readonly request_id: string;
  readonly actor: string;
  readonly at: number;
  readonly payload: string;
  readonly hash: Buffer;
  readonly input_digest: Buffer;
  readonly answer: string;
  readonly text: string | null;
}

/** Reads the rows of every step of a district, by cases: the steps of one case follow each other. */
export async function readSteps(db: Db, district: string): Promise<Values[][]> {
  const { rows } = await sql<FactRow>`
    SELECT f.position, f.stream, f.version, f.kind, f.request_id, f.actor, f.at, f.payload, f.hash,
           r.input_digest, r.answer, m.text
    FROM journal_fact f JOIN journal_request r USING (district, request_id)
    LEFT JOIN message m ON m.district = f.district AND m.number = substr(f.stream, 6) AND m.version = f.version
    WHERE f.district = ${district} AND f.stream LIKE 'case/%' ORDER BY f.position`.execute(db);
  const states = new Map<string, { state: CaseState; opened: string }>();
  const lives = new Map<string, Values[]>();
  for (const row of rows) {
    const fact = { kind: row.kind, payload: JSON.parse(row.payload) } as CaseFact;
    const before = states.get(row.stream);
    const state = evolve(before?.state ?? null, fact);
    const opened = before?.opened ?? fact.payload.on;
    states.set(row.stream, { state, opened });
    const life = lives.get(row.stream) ?? [];
    lives.set(row.stream, life);
    life.push(valuesOf(district, row, caseRow(state, row.version, opened as never, fact.payload.on)));
  }
  return [...lives.values()];
}

function valuesOf(district: string, row: FactRow, file: ReturnType<typeof caseRow>): Values {
  const { number, version, status, item, itemVersion, unit, site, applicant, handler, opened } = file;
  const { noticeDue, statutoryDue, promisedDue, deliverBy, open, due, terms, state } = file;
  return [
    ...[district, row.position, row.stream, row.version, row.kind, row.request_id, row.actor, row.at],
    ...[row.payload, row.hash, row.input_digest, row.answer],
    ...[number, version, status, item, itemVersion, unit, site, applicant, handler, opened],
    ...[noticeDue, statutoryDue, promisedDue, deliverBy, open, due, terms, state, row.text],
  ];
}

/** Makes the tables again, empty, for a run of their own. */
export async function makeBareTables(pool: pg.Pool): Promise<void> {
  for (const table of TABLES) {
    await pool.query(`DROP TABLE IF EXISTS bare_${table}`);
    await pool.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`);
    // ALL does not include the fill factor
    const { rows } = await pool.query<{ options: string | null }>(
      `SELECT array_to_string(reloptions, ', ') AS options FROM pg_class WHERE oid = $1::regclass`,
      [table],
    );
    const options = rows[0]?.options;
    if (options) await pool.query(`ALTER TABLE bare_${table} SET (${options})`);
  }
}

const COLUMNS = [
  'district text',
  'position bigint',
  'stream text',
  'version int',
  'kind text',
  'request_id text',
  'actor text',
  'at bigint',
  'payload text',
  'hash bytea',
  'digest bytea',
  'answer text',
  'number text',
  'file_version int',
  'status text',
  'item text',
  'item_version int',
  'unit text',
  'site text',
  'applicant text',
  'handler text',
  'opened_on date',
  'notice_due date',
  'statutory_due date',
  'promised_due date',
  'deliver_by date',
  'open bool',
  'due date',
  'terms text',
  'state text',
  'text text',
].map((column) => column.split(' ') as [string, string]);

/** The statement for all rows of the steps in `source`: facts, requests, messages, and each case after them. */
const write = (source: string) => `
  WITH s AS (${source}), fact AS (
    INSERT INTO bare_journal_fact
    SELECT district, position, stream, version, kind, request_id, actor, at, payload, hash FROM s
  ), request AS (
    INSERT INTO bare_journal_request SELECT district, request_id, digest, answer, at FROM s
  ), message AS (
    INSERT INTO bare_message
    SELECT district, number, version, at, substr(kind, 6), text FROM s WHERE text IS NOT NULL
  )
  INSERT INTO bare_case_file (district, number, version, status, item, item_version, unit, site, applicant, handler,
    opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, terms, state)
  SELECT district, number, file_version, status, item, item_version, unit, site, applicant, handler,
    opened_on, notice_due, statutory_due, promised_due, deliver_by, open, due, terms, state::jsonb FROM s
  ON CONFLICT (district, number) DO UPDATE SET
    version = excluded.version, status = excluded.status, handler = excluded.handler,
    notice_due = excluded.notice_due, statutory_due = excluded.statutory_due,
    promised_due = excluded.promised_due, deliver_by = excluded.deliver_by, open = excluded.open,
    due = excluded.due, terms = excluded.terms, state = excluded.state`;

const ONE = write(
  `SELECT ${COLUMNS.map(([name, type], index) => `$${index + 1}::${type} AS ${name}`).join(', ')}`,
);
const MANY = write(
  `SELECT * FROM unnest(${COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')})
     AS s(${COLUMNS.map(([name]) => name).join(', ')})`,
);

/** Commits each step, on `connections` at once, each of which takes a life from its first step to its last. */
export async function runBare(
  url: string,
  lives: readonly Values[][],
  connections: number,
): Promise<Measured> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  let next = 0;
  try {
    return await measure(connections, async (worker, tally) => {
      const client = clients[worker]!;
      for (let life = lives[next++]; life; life = lives[next++])
        for (const values of life)
          await tally(() => client.query({ name: 'step', text: ONE, values: [...values] }));
    });
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** Commits as many steps at once as there are clerks, each of another life, on one connection. */
export async function runGrouped(url: string, lives: readonly Values[][], clerks: number): Promise<Measured> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await measure(1, async (_worker, tally) => {
      for (let from = 0; from < lives.length; from += clerks) {
        const group = lives.slice(from, from + clerks);
        const longest = Math.max(...group.map((life) => life.length));
        for (let step = 0; step < longest; step += 1) {
          const steps = group.flatMap((life) => life.slice(step, step + 1));
          const values = COLUMNS.map((_, column) => steps.map((values) => values[column]));
          await tally(() => client.query({ name: 'steps', text: MANY, values }));
        }
      }
    });
  } finally {
    await client.end();
  }
}

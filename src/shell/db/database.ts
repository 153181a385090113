import { randomUUID } from 'node:crypto';
import { type Dialect, type Driver, Kysely, type KyselyConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AWAY_NOW, databaseAway } from './away.ts';
import { type Circuit, type CircuitRule, createCircuit } from './circuit.ts';
import { PreparingClient } from './prepare.ts';

/** The database for rooms: Kysely, or one of its transactions. Each room knows its own tables. */
// biome-ignore lint/suspicious/noExplicitAny: the shell does not know the rooms' tables
export type Db = Kysely<any>;

export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
  /** opens all later connections at this address */
  moveTo(url: string): void;
  /** From now on, a statement without an answer for so long ends its connection; for a server, not for commands. */
  limitTo(ms: number): void;
  /** the name of its connections at the server, which no other process uses */
  readonly name: string;
}

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`not a safe whole number from the database: ${text}`);
  return value;
}

/** Reads int8 and whole numerics (sums) as safe integers, days as text. An unsafe number is a defect. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: unknown) {
    if (oid === INT8) return wholeNumber;
    if (oid === NUMERIC) return (text: string) => (/^-?\d+$/.test(text) ? wholeNumber(text) : text);
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** The parts that a transaction of our own (`transact`) needs. */
interface TransactionParts {
  readonly config: KyselyConfig;
  readonly dialect: Dialect;
  /** only for beginning and ending; it never opens a connection */
  readonly driver: Driver;
}

const opened = new WeakMap<Db, TransactionParts>();

/** Throws for a transaction: only a database that `open` gave has these parts. */
export function transactionParts(db: Db): TransactionParts {
  const parts = opened.get(db);
  if (!parts) throw new Error('a transaction begins on the database itself, not within another one');
  return parts;
}

/** who waits longer for a connection hears that the database is away */
const CONNECT_MS = 15_000;
/** so many failures in a row, and nobody asks for two seconds */
const CIRCUIT = { failures: 3, pauseMs: 2_000 };

interface Waits {
  readonly connectMs: number;
  readonly circuit: CircuitRule;
}

export function openDatabase(
  url: string,
  connections = 10,
  { connectMs, circuit: rule }: Waits = { connectMs: CONNECT_MS, circuit: CIRCUIT },
): Database {
  const name = `yimen ${randomUUID()}`;
  const circuit = createCircuit(rule, () => performance.now());
  class Client extends PreparingClient {
    static override answered = circuit.answered;
    static override silent = circuit.failed;
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMs,
    types,
    application_name: name,
    Client: Client,
    // statements go out before earlier ones are answered (transact.ts); for code that waits nothing changes
    pipeline: true,
  });
  // a broken idle connection (the server has stopped) must not end the process; its next use fails in words
  pool.on('error', () => undefined);
  // the same for a connection that breaks between two statements of a transaction; its next statement fails in words
  pool.on('connect', (client) => client.on('error', () => undefined));
  guard(pool, circuit);
  const dialect = new PostgresDialect({ pool });
  const db = new Kysely({ dialect }) as Db;
  opened.set(db, { config: { dialect }, dialect, driver: dialect.createDriver() });
  const close = async () => {
    await db.destroy();
    // Kysely does not end a pool that it has never used
    if (!pool.ended) await pool.end();
  };
  const moveTo = (to: string) => {
    pool.options.connectionString = to;
  };
  const limitTo = (ms: number) => {
    Client.limitMs = ms;
  };
  return { db, pool, close, moveTo, limitTo, name };
}

type Heard = (error: Error | undefined, client?: pg.PoolClient, release?: () => void) => void;
type Connect = (heard: Heard) => void;

/** Makes requests fail at once while the database does not answer (circuit.ts). */
function guard(pool: pg.Pool, circuit: Circuit): void {
  const connect = pool.connect.bind(pool) as Connect;
  const guarded: Connect = (heard) => {
    if (!circuit.mayAsk()) return heard(new Error(AWAY_NOW));
    return connect((error, client, release) => {
      if (error && databaseAway(error)) circuit.failed();
      heard(error, client, release);
    });
  };
  const promised = () =>
    new Promise((resolve, reject) => guarded((error, client) => (error ? reject(error) : resolve(client))));
  Object.assign(pool, { connect: (heard?: Heard) => (heard ? guarded(heard) : promised()) });
}

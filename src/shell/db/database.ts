import { randomUUID } from 'node:crypto';
import { type Dialect, type Driver, Kysely, type KyselyConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './prepare.ts';

/** The database as rooms see it: Kysely, or one of its transactions, over tables that each room knows itself. */
// biome-ignore lint/suspicious/noExplicitAny: tables are known to the room that owns them, not to the shell
export type Db = Kysely<any>;

export interface Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
  /** connections that are opened from now on go there */
  moveTo(url: string): void;
  /** what its connections call themselves at the server, and no other's do */
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

/** int8 and whole numerics (sums) come as safe integers, days as text. Anything unsafe is a defect. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: unknown) {
    if (oid === INT8) return wholeNumber;
    if (oid === NUMERIC) return (text: string) => (/^-?\d+$/.test(text) ? wholeNumber(text) : text);
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** What a transaction of our own (`transact`) is made of. */
interface TransactionParts {
  readonly config: KyselyConfig;
  readonly dialect: Dialect;
  /** for beginning and ending alone; it never opens a connection */
  readonly driver: Driver;
}

const opened = new WeakMap<Db, TransactionParts>();

/** Throws for anything but a database as it was opened: within a transaction there is none. */
export function transactionParts(db: Db): TransactionParts {
  const parts = opened.get(db);
  if (!parts) throw new Error('a transaction begins on the database itself, not within another one');
  return parts;
}

/** who waits longer for a connection hears that the database is away */
const CONNECT_MS = 15_000;

export function openDatabase(url: string, connections = 10): Database {
  const name = `yimen ${randomUUID()}`;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    types,
    application_name: name,
    Client: PreparingClient,
    // a statement goes out before the one before it is answered (transact.ts); whoever waits sees no difference
    pipeline: true,
  });
  // an idle connection that breaks (server stopped) must not end the process; its next use fails in words
  pool.on('error', () => undefined);
  // one that breaks between two statements of a transaction has nobody else to tell; its next statement fails in words
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool });
  const db = new Kysely({ dialect }) as Db;
  opened.set(db, { config: { dialect }, dialect, driver: dialect.createDriver() });
  const close = async () => {
    await db.destroy();
    // Kysely leaves a pool alone that it never asked for a connection
    if (!pool.ended) await pool.end();
  };
  const moveTo = (to: string) => {
    pool.options.connectionString = to;
  };
  return { db, pool, close, moveTo, name };
}

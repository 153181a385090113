import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../cli/problems.ts';
import { CannotOpen } from './cannot-open.ts';
import { type Cluster, dataFolder, openCluster } from './cluster.ts';
import { type Database, openDatabase } from './database.ts';
import { migrate, schemaState } from './migrate.ts';

const DATABASE = 'yimen';
/** any number; held by the one server of a data folder for as long as it runs */
const SERVER_LOCK = 430_213;

/** The database that this process works with, whoever runs it. */
export interface Store extends Database {
  readonly url: string;
  /** the data folder, or null with a database of one's own */
  readonly folder: string | null;
  /** where handed-in files lie: in the data folder, also with a database of one's own */
  readonly files: string;
  /** Ends the connections, and the server too when nobody else of us uses it. */
  release(): Promise<void>;
  /** Makes this process the one server of its data folder; refused when another is. */
  becomeServer(address: string): Promise<Result<null>>;
}

/**
 * Opens `DATABASE_URL`, or the embedded PostgreSQL of the checkout's data folder (started when it does not run),
 * and brings its tables up to date. Throws `CannotOpen` on data of a newer program, and where a running server has older
 * tables.
 */
export async function openStore(checkout: string, say: (message: string) => void): Promise<Store> {
  const own = process.env.DATABASE_URL;
  if (own) {
    await bringUpToDate(own, say);
    const database = openDatabase(own);
    return {
      ...database,
      url: own,
      folder: null,
      files: filesIn(await dataFolder(checkout)),
      release: database.close,
      becomeServer: async () => ok(null),
    };
  }
  const folder = await dataFolder(checkout);
  const cluster = await openCluster({ folder, say });
  await ensureDatabase(cluster);
  const url = cluster.url(DATABASE);
  try {
    await bringUpToDate(url, say);
  } catch (error) {
    if ((await othersOn(url, '')) === 0) await cluster.stop('fast');
    throw error;
  }
  return embeddedStore(cluster, folder, url);
}

/** Refuses what a newer program has made, and leaves alone what a running server works on. */
async function bringUpToDate(url: string, say: (message: string) => void): Promise<void> {
  const { pending, unknown } = await schemaState(url);
  if (unknown.length > 0)
    throw new CannotOpen(problems.of('cli/newer-database', '', { count: unknown.length }));
  if (pending.length === 0) return;
  if (await isServed(url)) throw new CannotOpen(problems.of('cli/server-older', ''));
  await migrate(url, say);
}

/** Does a server of ours hold this database? */
async function isServed(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = $1
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [SERVER_LOCK],
    );
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}

function filesIn(folder: string): string {
  return path.join(folder, 'files');
}

function embeddedStore(cluster: Cluster, folder: string, url: string): Store {
  const database = openDatabase(url);
  const note = path.join(folder, 'server.json');
  let lock: pg.Client | null = null;
  return {
    ...database,
    url,
    folder,
    files: filesIn(folder),
    async release() {
      await database.close();
      if (lock) {
        await rm(note, { force: true });
        await lock.end();
      }
      if ((await othersOn(url, database.name)) === 0) await cluster.stop('fast');
    },
    async becomeServer(address) {
      lock = new pg.Client({
        connectionString: url,
        application_name: database.name,
      });
      lock.on('error', () => undefined);
      await lock.connect();
      const { rows } = await lock.query<{ won: boolean }>('SELECT pg_try_advisory_lock($1) AS won', [
        SERVER_LOCK,
      ]);
      if (rows[0]?.won) {
        await writeFile(note, JSON.stringify({ address, pid: process.pid }));
        return ok(null);
      }
      await lock.end();
      lock = null;
      return refused(await alreadyRunning(folder, note));
    },
  };
}

async function alreadyRunning(folder: string, note: string): Promise<Problem> {
  const written = JSON.parse(await readFile(note, 'utf8').catch(() => '{}')) as { address?: string };
  return problems.of('cli/already-running', folder, {
    folder,
    address: written.address ?? '地址未知',
  });
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // 42P04, 23505: another process made it in the same moment
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/**
 * How many connections of other processes of this program use the server; a moment is given to those that are just
 * closing. Our own are closed, but a busy server may still list them: they are known by `own`.
 */
async function othersOn(url: string, own: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 0; ; tries++) {
      const { rows } = await client.query<{ n: string }>(
        "SELECT count(*) AS n FROM pg_stat_activity WHERE application_name LIKE 'yimen%' AND application_name <> $1",
        [own],
      );
      const others = Number(rows[0]?.n);
      if (others === 0 || tries === 4) return others;
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

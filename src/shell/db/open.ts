import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../cli/problems.ts';
import { CannotOpen } from './cannot-open.ts';
import { type Cluster, dataFolder, openCluster } from './cluster.ts';
import { type Database, openDatabase } from './database.ts';
import { grantServer } from './grants.ts';
import { migrate, schemaState, UNFINISHED } from './migrate.ts';
import { keepTurn, SERVER_LOCK, type Turn, takeTurn } from './turn.ts';
import { isUsed, markUse } from './users.ts';

export const DATABASE = 'yimen';

/** The database of this process, whoever has started it. */
export interface Store extends Database {
  readonly url: string;
  /** the data folder; null with `DATABASE_URL` */
  readonly folder: string | null;
  /** the folder of handed-in files, inside the data folder, also with `DATABASE_URL` */
  readonly files: string;
  /** Ends the connections, and the server too when no other process of this program uses it. */
  release(): Promise<void>;
  /**
   * Makes this process the one server of its data folder; refuses when there is another. From then on it starts a PostgreSQL
   * again that has died.
   */
  becomeServer(address: string): Promise<Result<null>>;
  /** Does the database answer? */
  isThere(): Promise<boolean>;
  /** settles when another process has become the server, so that this one has to end */
  readonly lost: Promise<void>;
}

/**
 * Opens `DATABASE_URL`, or the embedded PostgreSQL of the checkout's data folder (started when it does not run),
 * and brings its tables up to date. The tables belong to an owner (`DATABASE_OWNER_URL` for one's own PostgreSQL), and the
 * program works as a role that cannot change what is only added to (grants.ts). Throws `CannotOpen` on data of a newer
 * program, and where a running server has older tables.
 */
export async function openStore(checkout: string, say: (message: string) => void): Promise<Store> {
  const own = process.env.DATABASE_URL;
  if (own) {
    const owner = process.env.DATABASE_OWNER_URL || own;
    await bringUpToDate(owner, say);
    if (owner !== own) await grantServer(owner, { name: userOf(own), password: null });
    const database = openDatabase(own);
    if (await isSuperuser(database)) say(SUPERUSER);
    return {
      ...database,
      url: own,
      folder: null,
      files: filesIn(await dataFolder(checkout)),
      release: database.close,
      becomeServer: async () => ok(null),
      isThere: () => answersOn(database),
      lost: new Promise(() => undefined),
    };
  }
  const folder = await dataFolder(checkout);
  const leave = await markUse(folder);
  const cluster = await openCluster({ folder, say });
  try {
    await ensureDatabase(cluster);
    await bringUpToDate(cluster.url(DATABASE), say);
    await grantServer(cluster.url(DATABASE), cluster.serverRole);
  } catch (error) {
    await leave();
    if (!(await isUsed(folder))) await cluster.stop('fast');
    throw error;
  }
  return embeddedStore(cluster, folder, leave);
}

const SUPERUSER =
  '› 提醒：DATABASE_URL 的用户是数据库的超级用户，程序若有漏洞，日志也可能被改写。请另建一个普通用户（docs/zh/operations.md）。';

async function isSuperuser({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ is: boolean }>(
    'SELECT rolsuper AS is FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.is === true;
}

/** The user in the address of a database. */
function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

/** Migrates the tables. Refuses data of a newer program, and does not change the tables of a running server. */
async function bringUpToDate(url: string, say: (message: string) => void): Promise<void> {
  const { pending, unknown } = await schemaState(url);
  if (unknown.includes(UNFINISHED)) throw new CannotOpen(problems.of('cli/half-restored', ''));
  if (unknown.length > 0)
    throw new CannotOpen(problems.of('cli/newer-database', '', { count: unknown.length }));
  if (pending.length > 0 && (await isServed(url))) throw new CannotOpen(problems.of('cli/server-older', ''));
  await migrate(url, say);
}

/** Does a server of this program use the database? */
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

const READY_MS = 3_000;

async function answersOn({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, READY_MS, false).unref());
  const asked = pool.query('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

function embeddedStore(cluster: Cluster, folder: string, leave: () => Promise<void>): Store {
  const url = cluster.serverUrl(DATABASE);
  const database = openDatabase(url);
  const note = path.join(folder, 'server.json');
  let now = cluster;
  let turn: Turn | null = null;
  let lose: () => void = () => undefined;
  const reopen = async () => {
    now = await openCluster({ folder });
    const address = now.serverUrl(DATABASE);
    // a server that was started again may listen at another port
    database.moveTo(address);
    return address;
  };
  return {
    ...database,
    url,
    folder,
    files: filesIn(folder),
    lost: new Promise<void>((resolve) => {
      lose = resolve;
    }),
    isThere: async () => (turn === null || turn.isHeld()) && answersOn(database),
    async release() {
      await database.close();
      if (turn) {
        await rm(note, { force: true });
        await turn.end();
      }
      await leave();
      if (!(await isUsed(folder))) await now.stop('fast');
    },
    async becomeServer(address) {
      const client = await takeTurn(url, database.name);
      if (!client) return refused(await alreadyRunning(folder, note));
      turn = keepTurn(client, database.name, reopen);
      turn.lost.then(lose);
      await writeFile(note, JSON.stringify({ address, pid: process.pid }));
      return ok(null);
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

/** Makes the program's database in a new cluster. */
export async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // 42P04, 23505: another process has made it at the same moment
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

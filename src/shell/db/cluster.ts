import { execFile, spawn } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Binaries, findBinaries, othersCanReach, sharedFolder } from './binaries.ts';
import type { ServerRole } from './grants.ts';
import { logSettings } from './log-settings.ts';
import { clearStale, findPostmaster, type Postmaster } from './postmaster.ts';
import { findRunAs, type RunAs } from './run-as.ts';

const USER = 'yimen';
const SERVER = 'yimen_server';
const LOOPBACK = '127.0.0.1';
const START_LIMIT_MS = 60_000;

export interface ClusterOptions {
  /** the folder that holds `pg/`, the password and the log */
  readonly folder: string;
  /** false only for tests and temporary data */
  readonly durable?: boolean;
  /** settings of PostgreSQL for this start, in place of the usual ones */
  readonly settings?: Readonly<Record<string, string>>;
  /** tells the user what the program waits for */
  readonly say?: (message: string) => void;
}

/** A PostgreSQL server on this machine, on a free port of 127.0.0.1 and, where the system has sockets, one in its folder. */
export interface Cluster {
  readonly port: number;
  /** true: this process has started it; the server of another process is used but not stopped */
  readonly startedHere: boolean;
  /** The owner's address. It uses the socket where there is one: a short question takes a third less time than over the network. */
  url(database: string): string;
  /** the address of the role with which the program works (grants.ts) */
  serverUrl(database: string): string;
  readonly serverRole: ServerRole;
  /** `smart` lets the server wait for the end of other sessions in the background; `fast` ends them */
  stop(mode: 'smart' | 'fast'): Promise<void>;
}

/**
 * Finds the folder of a checkout's data: `<checkout>/data`, or, where the server's user cannot reach that (root in a closed
 * folder), a folder of its own under /var/lib/yimen.
 */
export async function dataFolder(checkout: string, wanted = process.env.YIMEN_DATA): Promise<string> {
  const folder = path.resolve(wanted ?? path.join(checkout, 'data'));
  const runAs = await findRunAs();
  if (runAs.uid === undefined || wanted || (await othersCanReach(folder))) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(sharedFolder(), `data-${name}`);
}

/** Uses the server that runs on this folder, or starts one (and makes the cluster at the first start). */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder } = options;
  const runAs = await findRunAs();
  await mkdir(folder, { recursive: true, mode: 0o755 });
  // the server's user has to pass through the folder; private files in it have modes of their own
  if (runAs.uid !== undefined) await chmod(folder, 0o755);
  const data = path.join(folder, 'pg');
  const password = await readPassword(folder);
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const running = await findPostmaster(data);
    if (running !== null) {
      // the server may be stopping (another command has just ended): then wait until it has stopped
      if (await answers(running.port, password)) return cluster(running, false, password, data);
      await sleep(100);
      continue;
    }
    const binaries = await findBinaries(runAs);
    if (!(await stat(path.join(data, 'PG_VERSION')).catch(() => null))) {
      options.say?.('正在建立数据库……');
      await initialise(binaries, data, password, runAs);
    }
    await clearStale(data);
    const port = await start(binaries, data, options, password, runAs);
    const started = port === null ? null : await findPostmaster(data);
    if (started !== null) return cluster(started, true, password, data);
  }
  throw new Error(
    `PostgreSQL 没有在 ${START_LIMIT_MS / 1000} 秒内就绪。日志：${path.join(folder, 'postgres.log')}`,
  );
}

/** `host` is an address, or the folder of a socket. */
function connectionUrl(
  host: string,
  port: number,
  { name, password }: { readonly name: string; readonly password: string },
  database: string,
): string {
  return `postgres://${name}:${password}@${encodeURIComponent(host)}:${port}/${database}`;
}

function cluster(
  { port, sockets }: Postmaster,
  startedHere: boolean,
  password: string,
  data: string,
): Cluster {
  // who knows the owner's password knows this one, and not the other way round
  const derived = createHmac('sha256', password).update(SERVER).digest('hex');
  const serverRole = { name: SERVER, password: derived };
  return {
    port,
    startedHere,
    url: (database) => connectionUrl(sockets ?? LOOPBACK, port, { name: USER, password }, database),
    serverUrl: (database) => connectionUrl(sockets ?? LOOPBACK, port, serverRole, database),
    serverRole,
    async stop(mode) {
      const pid = (await findPostmaster(data))?.pid ?? null;
      if (pid === null) return;
      // SIGTERM is PostgreSQL's smart shutdown, SIGINT its fast one
      signal(pid, mode === 'smart' ? 'SIGTERM' : 'SIGINT');
      if (mode === 'smart') return;
      for (let waited = 0; waited < 20_000 && (await findPostmaster(data)) !== null; waited += 25)
        await sleep(25);
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}

async function readPassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  const password = randomBytes(24).toString('hex');
  // wx: when two processes start first, only one sets the password
  await writeFile(file, password, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

async function answers(port: number, password: string): Promise<boolean> {
  if (!port) return false;
  const client = new pg.Client({
    connectionString: connectionUrl(LOOPBACK, port, { name: USER, password }, 'postgres'),
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function initialise(binaries: Binaries, data: string, password: string, runAs: RunAs): Promise<void> {
  // a broken first start leaves a folder that initdb refuses
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  // beside the data, where the server's user can reach it; a file of a killed start is overwritten
  const secret = `${data}-secret`;
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    await chown(data, runAs.uid, runAs.gid);
    await chown(secret, runAs.uid, runAs.gid);
  }
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        '-D',
        data,
        '-U',
        USER,
        '--pwfile',
        secret,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      { ...runAs, env: serverEnvironment(), cwd: data },
    );
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw new Error(
      `建立数据库失败：${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}`,
    );
  } finally {
    await rm(secret, { force: true });
  }
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A sixteenth of the machine's memory, from 128 MB to 1 GB: enough for a district's busy rows and indexes. */
function sharedBuffers(): number {
  return Math.round(Math.min(1_024, Math.max(128, os.totalmem() / 2 ** 20 / 16)));
}

/** The folder of the socket; empty where there can be none: its path has at most 107 bytes, and Node has none on Windows. */
function socketFolder(data: string): string {
  const fits = Buffer.byteLength(path.join(data, '.s.PGSQL.65535.lock')) <= 107;
  // in quotes, because a comma would separate two folders
  return fits && process.platform !== 'win32' ? `"${data}"` : '';
}

/** Starts the server; returns its port, or null when another process has started it at the same moment. */
async function start(
  binaries: Binaries,
  data: string,
  { folder, durable = true, settings: other = {} }: ClusterOptions,
  password: string,
  runAs: RunAs,
): Promise<number | null> {
  const port = await freePort();
  const logFile = path.join(folder, 'postgres.log');
  const log = await open(logFile, 'a', 0o640);
  const settings = {
    listen_addresses: LOOPBACK,
    unix_socket_directories: socketFolder(data),
    max_connections: '100',
    shared_buffers: `${sharedBuffers()}MB`,
    work_mem: '16MB',
    jit: 'off',
    // a growing table is read by plans for an empty one until autovacuum has looked at it
    autovacuum_naptime: '15s',
    max_wal_size: '2GB',
    timezone: 'UTC',
    ...logSettings,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...other,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // detached: a Ctrl-C in the terminal reaches only us, and we stop the server in order
  const server = spawn(binaries.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...runAs,
    detached: true,
    // the system's temporary folder may be closed to the server's user
    cwd: data,
    env: serverEnvironment(),
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended: string | null = null;
  server.on('error', (error) => {
    ended ??= error.message;
  });
  server.on('exit', (code, signal) => {
    ended ??= signal ?? `exit code ${code}`;
  });
  server.unref();
  await log.close();
  for (const until = Date.now() + START_LIMIT_MS; Date.now() < until; await sleep(25)) {
    if (await answers(port, password)) return port;
    if (ended === null) continue;
    if ((await findPostmaster(data)) !== null) return null;
    const tail = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n');
    throw new Error(`PostgreSQL 没有启动（${ended}）。日志 ${logFile} 的最后几行：\n${tail}`);
  }
  throw new Error(`PostgreSQL 没有就绪。日志：${logFile}`);
}

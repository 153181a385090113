import { readdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { dataFolder, openCluster } from '../db/cluster.ts';
import { DATABASE, ensureDatabase } from '../db/open.ts';
import { isUsed, markUse } from '../db/users.ts';
import { problems } from './problems.ts';
import { BackupRefused } from './refusal.ts';
import { restoreSettings } from './settings.ts';

/** Refuses to write backups into the data folder, also by way of a link. */
export async function checkTarget(to: string, data: string): Promise<void> {
  const [target, own] = await Promise.all([real(to), real(data)]);
  const way = path.relative(own, target);
  const inside = way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
  if (inside) throw new BackupRefused(problems.of('backup/target-inside-data', '--to', { target: to }));
}

/** A path without links; what is not there yet is taken as it is written. */
async function real(file: string): Promise<string> {
  const whole = path.resolve(file);
  const found = await realpath(whole).catch(() => null);
  if (found !== null || whole === path.dirname(whole)) return found ?? whole;
  return path.join(await real(path.dirname(whole)), path.basename(whole));
}

/** An empty place for a restoring. */
export interface EmptyPlace {
  readonly url: string;
  readonly files: string;
  /** in words, for whoever asked */
  readonly name: string;
  /** Ends the database where it was started here. After a failure it takes away what was made in the data folder. */
  leave(done: boolean): Promise<void>;
}

/**
 * Opens an empty database: that of `DATABASE_URL`, or a new one in an empty data folder. Refuses what holds anything, because
 * a restoring overwrites nothing.
 */
export async function openEmptyPlace(checkout: string, say: (message: string) => void): Promise<EmptyPlace> {
  const folder = await dataFolder(checkout);
  const files = path.join(folder, 'files');
  // the tables are made by their owner
  const own = process.env.DATABASE_URL && (process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL);
  if (own) {
    await refuseFull(files);
    await refuseTables(own);
    return { url: own, files, name: 'DATABASE_URL', leave: async () => undefined };
  }
  await refuseFull(folder);
  const unmark = await markUse(folder);
  const clear = async () => {
    for (const name of await readdir(folder))
      await rm(path.join(folder, name), { recursive: true, force: true });
  };
  try {
    const cluster = await openCluster({ folder, say, settings: restoreSettings });
    await ensureDatabase(cluster);
    const leave = async (done: boolean) => {
      await unmark();
      if (await isUsed(folder)) return;
      await cluster.stop('fast');
      if (!done) await clear();
    };
    return { url: cluster.url(DATABASE), files, name: folder, leave };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0) throw new BackupRefused(problems.of('backup/not-empty', folder, { folder }));
}

async function refuseTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0)
      throw new BackupRefused(problems.of('backup/database-not-empty', 'DATABASE_URL', { count }));
  } finally {
    await client.end();
  }
}

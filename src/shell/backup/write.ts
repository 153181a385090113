import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { atOnce } from './at-once.ts';
import { checkParts } from './check.ts';
import { FORMAT, KEYS, type KeptTable, MANIFEST, type Manifest, readManifest, tableFile } from './format.ts';
import { type FilesKept, keepFiles } from './keep-files.ts';
import { measuring } from './measure.ts';
import { draftName, finalName, oldDrafts } from './names.ts';
import { seal } from './seal.ts';
import { syncFolder } from './sync.ts';
import { copyOut, listTables, type TableColumns } from './tables.ts';

const AT_ONCE = 2;

export interface Asked {
  /** of the database, whose user may read everything */
  readonly url: string;
  readonly district: string;
  /** the folder of handed-in files and of the keys */
  readonly files: string;
  /** the folder of backups */
  readonly to: string;
  readonly passphrase: string;
  /** version of this program */
  readonly program: string;
  readonly at: number;
  /** of Zstandard, from 1 (quick) to 19 (small) */
  readonly level?: number;
}

export interface Written {
  /** the folder of the new backup */
  readonly folder: string;
  readonly manifest: Manifest;
  /** digests of handed-in files that were missing or damaged before */
  readonly missing: readonly string[];
}

/**
 * Makes a backup of one district while the server works: all tables as they are at one moment, the handed-in files that they
 * name, and the keys under a passphrase. It is written beside, read back, and renamed when it is whole. After a failure
 * nothing of it is left.
 */
export async function writeBackup(asked: Asked): Promise<Written> {
  const { to, district, at } = asked;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of oldDrafts(await readdir(to), process.pid)) {
    const { mtimeMs } = await stat(path.join(to, name));
    // a draft that nothing was added to for a day belongs to a process that was killed
    if (mtimeMs < at - 86_400_000) await rm(path.join(to, name), { recursive: true, force: true });
  }
  const draft = path.join(to, draftName(district, at, process.pid));
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(path.join(draft, 'tables'), { recursive: true, mode: 0o700 });
    const { manifest, missing } = await writeParts(asked, draft);
    const text = `${JSON.stringify(manifest)}\n`;
    const sealed = await seal(await readKeys(asked.files), asked.passphrase, text);
    const closed = { mode: 0o600, flush: true } as const;
    await writeFile(path.join(draft, KEYS), sealed, closed);
    await writeFile(path.join(draft, MANIFEST), text, closed);
    await syncFolder(draft);
    await checkParts(draft, readManifest(await readFile(path.join(draft, MANIFEST), 'utf8')));
    const folder = await nameIt(draft, path.join(to, finalName(district, at)));
    return { folder, manifest, missing };
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Two backups of the same second get different names. */
async function nameIt(draft: string, wanted: string): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const folder = turn === 1 ? wanted : `${wanted}-${turn}`;
    if (await stat(folder).catch(() => null)) continue;
    await rename(draft, folder);
    await syncFolder(path.dirname(folder));
    return folder;
  }
}

/** The key files of this folder, by their names. */
async function readKeys(files: string): Promise<Record<string, string>> {
  const names = (await readdir(files).catch(() => [])).filter((name) => /^codes[\w.-]*\.key$/.test(name));
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(files, name), 'utf8')]),
  );
  return Object.fromEntries(texts) as Record<string, string>;
}

/** Writes tables and files as they are in one snapshot, over two connections. */
async function writeParts(asked: Asked, draft: string): Promise<Pick<Written, 'manifest' | 'missing'>> {
  const { url, district, at, program } = asked;
  const clients = Array.from({ length: AT_ONCE }, () => new pg.Client({ connectionString: url }));
  for (const client of clients) client.on('error', () => undefined);
  const [first] = clients as [pg.Client];
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await shareSnapshot(clients);
    const head = await headOf(first, district);
    const migrations = await first.query<{ name: string; digest: string }>(
      'SELECT name, digest FROM schema_migration ORDER BY name',
    );
    const tables: KeptTable[] = [];
    await atOnce(AT_ONCE, await bySize(first), async (table, worker) => {
      tables.push(await writeTable(clients[worker] as pg.Client, table, asked, draft));
    });
    const files = await keepOwnFiles(first, asked, draft);
    const { count, bytes, missing } = files;
    const manifest = {
      ...{ format: FORMAT, program, district, made: at, head, migrations: migrations.rows },
      tables: tables.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      files: { count, bytes, missing: missing.length },
    };
    return { manifest, missing };
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}

async function shareSnapshot(clients: readonly pg.Client[]): Promise<void> {
  const [first, ...others] = clients as [pg.Client, ...pg.Client[]];
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  await first.query(begin);
  const { rows } = await first.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  for (const client of others) {
    await client.query(begin);
    await client.query(`SET TRANSACTION SNAPSHOT '${rows[0]?.snapshot}'`);
  }
}

async function headOf(client: pg.Client, district: string): Promise<Manifest['head']> {
  const { rows } = await client.query<Manifest['head']>(
    `SELECT position::float8 AS position, encode(hash, 'hex') AS hash FROM journal_head WHERE district = $1`,
    [district],
  );
  return rows[0] ?? { position: 0, hash: '0'.repeat(64) };
}

/** The largest table first, so that two connections end at the same time. */
async function bySize(client: pg.Client): Promise<TableColumns[]> {
  const { rows } = await client.query<{ name: string; pages: number }>(
    `SELECT relname AS name, pg_table_size(oid)::float8 AS pages FROM pg_class WHERE relkind = 'r'`,
  );
  const sizes = new Map(rows.map(({ name, pages }) => [name, pages]));
  const size = ({ name }: TableColumns) => sizes.get(name) ?? 0;
  return (await listTables(client)).toSorted((a, b) => size(b) - size(a));
}

async function writeTable(
  client: pg.Client,
  table: TableColumns,
  { district, level = 3 }: Asked,
  draft: string,
): Promise<KeptTable> {
  const { name, columns } = table;
  const rows = client.query(copyTo(copyOut(table, district)));
  const { stream, measured } = measuring();
  const file = path.join(draft, tableFile(name));
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: level } });
  await pipeline(rows, zstd, stream, createWriteStream(file, { mode: 0o600, flush: true }));
  const kept = { name, columns: [...columns], rows: rows.rowCount };
  if (rows.rowCount > 0) return { ...kept, ...measured() };
  await rm(file);
  return { ...kept, bytes: 0, digest: '' };
}

/** Keeps the files beside those of the latest backup in the same place. */
async function keepOwnFiles(
  client: pg.Client,
  { district, files, to }: Asked,
  draft: string,
): Promise<FilesKept> {
  const names = await readdir(to);
  const latest = names
    .filter((name) => name.startsWith(`yimen-${district}-`))
    .sort()
    .at(-1);
  const earlier = latest ? path.join(to, latest, 'files') : null;
  return keepFiles(client, district, { from: files, to: path.join(draft, 'files'), earlier });
}

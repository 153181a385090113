import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, ownMigrations, UNFINISHED } from '../db/migrate.ts';
import { atOnce } from './at-once.ts';
import { putBack, takeOff } from './bare-tables.ts';
import { ChainReader, eachLine } from './chain.ts';
import { checkChain, checkDigests, damaged, digestsIn, openBackup } from './check.ts';
import { KEYS, type KeptTable, type Manifest, shelfOf, tableFile } from './format.ts';
import { wholeFile } from './keep-files.ts';
import { problems } from './problems.ts';
import { BackupRefused } from './refusal.ts';
import { type Secrets, unseal } from './seal.ts';
import { copyIn, quoted } from './tables.ts';

const AT_ONCE = 2;

/** A backup that may be restored: looked through, with its keys. */
export interface Opened {
  readonly from: string;
  readonly manifest: Manifest;
  readonly secrets: Secrets;
}

/**
 * Looks a backup through before anything is written: that this program knows it, that it is of this district (null:
 * of any), whole, and that the passphrase opens its keys. A passphrase of null leaves the keys behind.
 */
export async function openForRestore(
  from: string,
  { district, passphrase }: { readonly district: string | null; readonly passphrase: string | null },
): Promise<Opened> {
  const { manifest, text } = await openBackup(from);
  const own = new Map(await ownMigrations());
  const unknown = manifest.migrations.filter(({ name, digest }) => own.get(name) !== digest);
  if (unknown.length > 0)
    throw new BackupRefused(problems.of('backup/newer', from, { what: `${unknown.length} 项数据库改动` }));
  if (district !== null && manifest.district !== district)
    throw new BackupRefused(
      problems.of('backup/other-district', from, { theirs: manifest.district, ours: district }),
    );
  const secrets = passphrase === null ? {} : await readSecrets(from, passphrase, text);
  await checkDigests(from, manifest);
  return { from, manifest, secrets };
}

async function readSecrets(from: string, passphrase: string, manifest: string): Promise<Secrets> {
  const sealed = await readFile(path.join(from, KEYS), 'utf8').catch(() => null);
  if (sealed === null) throw new BackupRefused(problems.of('backup/no-key', from));
  return unseal(sealed, passphrase, manifest);
}

/**
 * Restores into an empty database and an empty folder of files. The tables are made as they were, filled, and then brought up
 * to date by this program's later migrations. Until it is whole, a mark in the database keeps every program from opening it.
 */
export async function restoreInto(
  { url, files }: { readonly url: string; readonly files: string },
  { from, manifest, secrets }: Opened,
  say: (message: string) => void,
): Promise<void> {
  const clients = Array.from({ length: AT_ONCE }, () => new pg.Client({ connectionString: url }));
  for (const client of clients) client.on('error', () => undefined);
  const [first] = clients as [pg.Client];
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await migrate(url, undefined, { only: manifest.migrations.map(({ name }) => name), unfinished: true });
    for (const client of clients) await client.query(`SET maintenance_work_mem = '512MB'`);
    const off = await takeOff(
      first,
      manifest.tables.map(({ name }) => name),
    );
    say('正在恢复数据……');
    const largestFirst = manifest.tables.toSorted((a, b) => b.bytes - a.bytes);
    await atOnce(AT_ONCE, largestFirst, (table, worker) =>
      loadTable(clients[worker] as pg.Client, from, table, manifest),
    );
    say('正在建立索引……');
    await putBack(clients, off);
    await moveSequences(first);
    say('正在恢复材料……');
    await restoreFiles(path.join(from, 'files'), files, manifest);
    for (const [name, text] of Object.entries(secrets))
      await writeFile(path.join(files, name), text, { mode: 0o600, flush: true });
    await migrate(url, say);
    await first.query('ANALYZE');
    await first.query('DELETE FROM schema_migration WHERE name = $1', [UNFINISHED]);
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()));
  }
}

async function loadTable(
  client: pg.Client,
  from: string,
  table: KeptTable,
  { head }: Manifest,
): Promise<void> {
  const { name, rows } = table;
  if (rows === 0) return;
  const chain = name === 'journal_fact' ? new ChainReader() : null;
  // a table that its own transaction has emptied is filled without a log of changes, and its rows are frozen at once;
  // only in this transaction may a journal be emptied
  await client.query('BEGIN');
  await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${quoted(name)}`);
  await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  const source = createReadStream(path.join(from, tableFile(name)), { highWaterMark: 1 << 18 });
  const taken = client.query(copyFrom(copyIn(table)));
  if (chain) {
    const lines = eachLine((line) => chain.read(line));
    await pipeline(source, createZstdDecompress(), lines, taken);
    checkChain(chain, head);
  } else await pipeline(source, createZstdDecompress(), taken);
  await client.query('COMMIT');
  if (taken.rowCount !== rows)
    throw new BackupRefused(
      problems.of('backup/loss', name, { what: `${name} 应有 ${rows} 行，恢复了 ${taken.rowCount} 行` }),
    );
}

/** Numbers that the database gives go on after the restored ones. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`);
  for (const { table, column, sequence } of rows)
    await client.query(
      `SELECT setval($1, max(${quoted(column)})) FROM ${quoted(table)} HAVING max(${quoted(column)}) IS NOT NULL`,
      [sequence],
    );
}

/** Copies the handed-in files and reads each copy. */
async function restoreFiles(from: string, to: string, { files }: Manifest): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  let count = 0;
  await atOnce(4, digestsIn(from), async (digest) => {
    const place = path.join(to, shelfOf(digest));
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await copyFile(path.join(from, shelfOf(digest)), place);
    await chmod(place, 0o600);
    if ((await wholeFile(place, digest)) === null)
      throw damaged(`材料 ${digest.slice(0, 12)}… 的内容变了`, `files/${shelfOf(digest)}`);
    count += 1;
  });
  if (count !== files.count) throw damaged(`材料应有 ${files.count} 份，读到 ${count} 份`, 'files');
}

import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { atOnce } from './at-once.ts';
import { ChainReader, eachLine } from './chain.ts';
import { type KeptTable, MANIFEST, type Manifest, readManifest, shelfOf, tableFile } from './format.ts';
import { wholeFile } from './keep-files.ts';
import { measureFile } from './measure.ts';
import { problems } from './problems.ts';
import { BackupRefused } from './refusal.ts';

/** The manifest of a backup and its text. Refuses a folder without one. */
export async function openBackup(from: string): Promise<{ manifest: Manifest; text: string }> {
  const text = await readFile(path.join(from, MANIFEST), 'utf8').catch(() => null);
  if (text === null || path.basename(path.resolve(from)).startsWith('.unfinished-'))
    throw new BackupRefused(problems.of('backup/not-a-backup', from, { from }));
  return { manifest: readManifest(text), text };
}

export const damaged = (what: string, at: string): BackupRefused =>
  new BackupRefused(problems.of('backup/damaged', at, { what }));

/**
 * Reads a whole backup back: every table's digest and number of rows, the chain of the facts up to the head, every file's
 * digest. Refuses with the first thing that is not as the manifest says.
 */
export async function checkBackup(from: string): Promise<Manifest> {
  const { manifest } = await openBackup(from);
  await checkParts(from, manifest);
  return manifest;
}

/** Reads all parts of a backup back, also of one that has not got its name yet. */
export async function checkParts(from: string, manifest: Manifest): Promise<void> {
  await checkDigests(from, manifest);
  await atOnce(2, manifest.tables, (table) => readTable(from, table, manifest));
  await checkFiles(from, manifest);
}

/** Compares the table files with their digests: quick, and enough to know that nothing was damaged or cut off. */
export async function checkDigests(from: string, { tables }: Manifest): Promise<void> {
  await atOnce(2, tables, async ({ name, rows, bytes, digest }) => {
    if (rows === 0) return;
    const file = tableFile(name);
    const found = await measureFile(path.join(from, file)).catch(() => null);
    if (found === null) throw damaged(`缺少 ${file}`, file);
    if (found.bytes < bytes) throw damaged(`${file} 被截断`, file);
    if (found.digest !== digest) throw damaged(`${file} 的内容变了`, file);
  });
}

async function readTable(from: string, table: KeptTable, { head }: Manifest): Promise<void> {
  const { name, rows } = table;
  if (rows === 0) return;
  const file = tableFile(name);
  const chain = name === 'journal_fact' ? new ChainReader() : null;
  let lines = 0;
  const count = eachLine((line) => {
    lines += 1;
    chain?.read(line);
  }, chain !== null);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(path.join(from, file)), createZstdDecompress(), count, nowhere).catch(
    () => {
      throw damaged(`${file} 解不开`, file);
    },
  );
  if (lines !== rows) throw damaged(`${file} 应有 ${rows} 行，读到 ${lines} 行`, file);
  if (chain) checkChain(chain, head);
}

/** Refuses a chain that is broken, or does not end in the head. */
export function checkChain({ chain }: ChainReader, head: Manifest['head']): void {
  const { position, hash, brokenAt } = chain;
  if (brokenAt !== null) throw damaged(`事实日志第 ${brokenAt} 条与其摘要不符`, `journal_fact/${brokenAt}`);
  if (position !== head.position || hash !== head.hash)
    throw damaged(`事实日志应到第 ${head.position} 条，读到第 ${position} 条`, `journal_fact/${position}`);
}

/** The digests of the files in a backup or a data folder. */
export async function* digestsIn(folder: string): AsyncGenerator<string> {
  for (const shelf of await readdir(folder).catch(() => []))
    if (/^[0-9a-f]{2}$/.test(shelf))
      for (const name of await readdir(path.join(folder, shelf))) if (/^[0-9a-f]{64}$/.test(name)) yield name;
}

async function checkFiles(from: string, { files }: Manifest): Promise<void> {
  const folder = path.join(from, 'files');
  const found = { count: 0, bytes: 0 };
  await atOnce(2, digestsIn(folder), async (digest) => {
    const bytes = await wholeFile(path.join(folder, shelfOf(digest)), digest);
    if (bytes === null) throw damaged(`材料 ${digest.slice(0, 12)}… 的内容变了`, `files/${shelfOf(digest)}`);
    found.count += 1;
    found.bytes += bytes;
  });
  if (found.count !== files.count || found.bytes !== files.bytes)
    throw damaged(`材料应有 ${files.count} 份，读到 ${found.count} 份`, 'files');
}

import { copyFile, link, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { atOnce } from './at-once.ts';
import { shelfOf } from './format.ts';
import { measureFile } from './measure.ts';

const PORTION = 10_000;
const AT_ONCE = 4;

export interface FilesKept {
  count: number;
  bytes: number;
  /** digests of files that are missing or damaged in the data folder itself */
  missing: string[];
}

/** The digests of a district's handed-in files, in the snapshot of the client. */
async function* digestsOf(client: pg.ClientBase, district: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ digest: string }>(
      'SELECT DISTINCT digest FROM upload WHERE district = $1 AND digest > $2 ORDER BY digest LIMIT $3',
      [district, after, PORTION],
    );
    if (rows.length === 0) return;
    after = rows.at(-1)!.digest;
    for (const { digest } of rows) yield digest;
  }
}

/**
 * Keeps the handed-in files that the snapshot names. A file that an earlier backup has on the same disk is linked and not
 * copied: a file never changes, because its digest is its name. Every file is read again where it now lies.
 */
export async function keepFiles(
  client: pg.ClientBase,
  district: string,
  { from, to, earlier }: { readonly from: string; readonly to: string; readonly earlier: string | null },
): Promise<FilesKept> {
  const kept: FilesKept = { count: 0, bytes: 0, missing: [] };
  const shelves = new Set<string>();
  await atOnce(AT_ONCE, digestsOf(client, district), async (digest) => {
    const place = path.join(to, shelfOf(digest));
    if (!shelves.has(path.dirname(place))) {
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      shelves.add(path.dirname(place));
    }
    const before = earlier === null ? null : await linked(path.join(earlier, shelfOf(digest)), place, digest);
    const bytes = before ?? (await copied(path.join(from, shelfOf(digest)), place, digest));
    if (bytes === null) kept.missing.push(digest);
    else {
      kept.count += 1;
      kept.bytes += bytes;
    }
  });
  kept.missing.sort();
  return kept;
}

/** Links a file of an earlier backup. Null: it has none, it is damaged, or the disk knows no links. */
async function linked(from: string, to: string, digest: string): Promise<number | null> {
  const whole = await wholeFile(from, digest);
  if (whole === null) return null;
  return link(from, to).then(
    () => whole,
    () => null,
  );
}

/** Copies a file and reads the copy. Null: the file in the data folder is missing or damaged. */
async function copied(from: string, to: string, digest: string): Promise<number | null> {
  if ((await wholeFile(from, digest)) === null) return null;
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  const bytes = await wholeFile(to, digest);
  if (bytes === null) throw Object.assign(new Error(`written and read differ: ${to}`), { code: 'EIO' });
  return bytes;
}

/** How many bytes a file has whose name is its digest; null: missing or damaged. */
export async function wholeFile(file: string, digest: string): Promise<number | null> {
  const found = await measureFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found?.digest === digest ? found.bytes : null;
}

import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const BYTES = 32;
const CURRENT = 'codes.key';
const RETIRED = /^codes-[0-9a-f]{12}\.key$/;
/** how long a process goes on with the keys that it has read: another process may have replaced them */
const READ_AGAIN_MS = 10_000;

export interface CodeKey {
  /** twelve digits of the key's SHA-256, which tell nothing about it */
  readonly id: string;
  readonly key: Buffer;
  /** when its file was written, in milliseconds since 1970 */
  readonly since: number;
}

/** The keys of the look-up codes: new codes are kept under the first, the others are retired. */
export type CodeKeys = readonly [current: CodeKey, ...retired: CodeKey[]];

const known = new Map<string, { readonly keys: Promise<CodeKeys>; readonly readAt: number }>();

/**
 * Reads the keys of the look-up codes, 32 bytes each, and makes the first one. They lie with the handed-in files and not in the
 * database, so that a copy of the database alone tells nothing about a code; only this program's user may read them. Without
 * its key (a database restored without its files) a code opens no case, and a window gives another.
 */
export function codeKeys(files: string): Promise<CodeKeys> {
  const now = Date.now();
  const before = known.get(files);
  if (before && Math.abs(now - before.readAt) < READ_AGAIN_MS) return before.keys;
  const keys = readKeys(files);
  known.set(files, { keys, readAt: now });
  // after a failure the next call tries again
  keys.catch(() => known.delete(files));
  return keys;
}

async function readKeys(files: string): Promise<CodeKeys> {
  const file = path.join(files, CURRENT);
  await mkdir(files, { recursive: true, mode: 0o700 });
  // wx: when two processes come first, only one makes the file
  await writeFile(file, makeKey(), { flag: 'wx', mode: 0o600, flush: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const names = (await readdir(files)).filter((name) => RETIRED.test(name));
  const retired = await Promise.all(names.map((name) => readKey(path.join(files, name))));
  return [await readKey(file), ...retired.toSorted((a, b) => b.since - a.since || (a.id < b.id ? 1 : -1))];
}

const makeKey = (): string => randomBytes(BYTES).toString('hex');

async function readKey(file: string): Promise<CodeKey> {
  const text = (await readFile(file, 'utf8')).trim();
  const key = Buffer.from(text, 'hex');
  if (key.length !== BYTES)
    throw new Error(`查询码的密钥损坏：${file}。请从备份取回；没有备份就删去它，旧查询码随之失效。`);
  const id = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return { id, key, since: (await stat(file)).mtimeMs };
}

/**
 * Puts a new key in the place of the current one, which is kept as retired: codes under it stay valid. Whatever happens in the
 * middle, there is a current key, and no key is lost. Returns the new keys.
 */
export async function replaceKey(files: string): Promise<CodeKeys> {
  known.delete(files);
  const [current] = await codeKeys(files);
  const draft = path.join(files, `${CURRENT}.${randomBytes(4).toString('hex')}.tmp`);
  await writeFile(draft, makeKey(), { flag: 'wx', mode: 0o600, flush: true });
  await writeFile(path.join(files, `codes-${current.id}.key`), current.key.toString('hex'), {
    ...{ mode: 0o600, flush: true },
  });
  await rename(draft, path.join(files, CURRENT));
  await syncFolder(files);
  known.delete(files);
  return codeKeys(files);
}

/** Deletes a retired key for good: no code under it opens a case any more. */
export async function dropKey(files: string, id: string): Promise<void> {
  await rm(path.join(files, `codes-${id}.key`), { force: true });
  known.delete(files);
}

/** The name survives a power cut only when the folder is synced too. Windows refuses to sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

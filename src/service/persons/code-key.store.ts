import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const BYTES = 32;
const known = new Map<string, Promise<Buffer>>();

/**
 * Reads the key of the look-up codes, 32 bytes, and makes it the first time. It lies with the handed-in files and not in the
 * database, so that a copy of the database alone tells nothing about a code; only this program's user may read it. Without it
 * (a database restored without its files) no old code opens a case, and a window gives another.
 */
export function codeKey(files: string): Promise<Buffer> {
  const key = known.get(files) ?? readKey(path.join(files, 'codes.key'));
  known.set(files, key);
  // after a failure the next call tries again
  key.catch(() => known.delete(files));
  return key;
}

async function readKey(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // wx: when two processes come first, only one makes the file
  await writeFile(file, randomBytes(BYTES).toString('hex'), { flag: 'wx', mode: 0o600, flush: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
  if (key.length !== BYTES)
    throw new Error(`查询码的密钥损坏：${file}。请从备份取回；没有备份就删去它，旧查询码随之失效。`);
  return key;
}

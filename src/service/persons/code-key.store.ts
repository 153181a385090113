import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const BYTES = 32;
const known = new Map<string, Promise<Buffer>>();

/**
 * The key of the look-up codes, 32 bytes: beside the handed-in files, not in the database, so that a copy of the
 * database alone tells nothing about a code. Made the first time; readable by this program's user only. Without it (a
 * database put back without its files) no old code opens, and a window gives another.
 */
export function codeKey(files: string): Promise<Buffer> {
  const key = known.get(files) ?? readKey(path.join(files, 'codes.key'));
  known.set(files, key);
  // what failed is tried again
  key.catch(() => known.delete(files));
  return key;
}

async function readKey(file: string): Promise<Buffer> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // wx: of two first ones only one may make it
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

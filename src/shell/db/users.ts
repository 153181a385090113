import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Who of our processes uses the PostgreSQL of a data folder: a file for each, named by its number. */
const folderOf = (data: string) => path.join(data, 'used-by');

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

let sequence = 0;

/** Says that this process uses the folder's PostgreSQL, until the answer is called. */
export async function markUse(data: string): Promise<() => Promise<void>> {
  await mkdir(folderOf(data), { recursive: true });
  sequence += 1;
  const file = path.join(folderOf(data), `${process.pid}-${sequence}`);
  await writeFile(file, '');
  return () => rm(file, { force: true });
}

/**
 * Is anybody left who uses it? Connections do not tell: they all end for a moment when one backend crashes. What a killed
 * process has left is taken away; a number that another process has by now keeps PostgreSQL running, which harms nobody.
 */
export async function isUsed(data: string): Promise<boolean> {
  const names = await readdir(folderOf(data)).catch(() => []);
  const gone = names.filter((name) => !lives(Number.parseInt(name, 10)));
  await Promise.all(gone.map((name) => rm(path.join(folderOf(data), name), { force: true })));
  return gone.length < names.length;
}

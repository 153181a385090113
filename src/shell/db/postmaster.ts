import { randomBytes } from 'node:crypto';
import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The server that runs on a folder, as it has written about itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** the folder of its socket; null: it has none */
  readonly sockets: string | null;
}

const fileIn = (data: string) => path.join(data, 'postmaster.pid');

/** The server that runs on this folder; null: none does, whatever is written there. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(fileIn(data), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await runsOn(pid, data))) return null;
  return { pid, port: Number(lines[3]), sockets: lines[4]?.trim() || null };
}

/**
 * Does this process serve this folder? A number that is written in a file may be another process's by now: after a power
 * cut, in a container, in a folder that was copied while its server ran. PostgreSQL works in its data folder, so where the
 * system tells it the folder of a process decides.
 */
async function runsOn(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  const [own, theirs] = await Promise.all([
    realpath(data).catch(() => data),
    readlink(`/proc/${pid}/cwd`).catch(() => null),
  ]);
  return theirs === own;
}

/**
 * Takes away what a server that is gone has written: PostgreSQL refuses to start while a process with that number lives.
 * What somebody has written meanwhile is put back.
 */
export async function clearStale(data: string): Promise<void> {
  const file = fileIn(data);
  const stale = await readFile(file, 'utf8').catch(() => null);
  if (stale === null || (await findPostmaster(data)) !== null) return;
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  await rename(file, aside).catch(() => undefined);
  if ((await readFile(aside, 'utf8').catch(() => stale)) === stale) await rm(aside, { force: true });
  else await rename(aside, file);
}

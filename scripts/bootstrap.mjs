// The first step of every command. It is plain JavaScript, because it runs before anything is installed, on any Node from 18
// on. It installs the packages of the lock file and then starts the Node 24 among them, which runs TypeScript directly.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.yimen-installed');

/** @type {Record<string, string[]>} */
const COMMANDS = {
  start: ['src/main.ts'],
  test: ['scripts/check.ts'],
  check: ['scripts/check.ts'],
  build: ['scripts/build.ts'],
  bench: ['scripts/bench.ts'],
};

/** @param {string} message */
function fail(message) {
  console.error(`\n✗ ${message}`);
  process.exit(1);
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/**
 * Runs a program to its end with our terminal. It passes signals on, and the child decides what to do. Ctrl-C reaches both,
 * and this process only waits.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
function run(program, args, options) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

const TELL_MS = 5_000;

/** Says every few seconds how far the installation is, so that nobody takes a slow network for a program that hangs. */
function tellProgress() {
  const began = Date.now();
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const all = Object.keys(packages).filter((at) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(at)).length;
  return setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    console.error(`› 已经装好 ${countInstalled()} 个，共约 ${all} 个依赖，用了 ${seconds} 秒……`);
  }, TELL_MS);
}

/** The number of packages that stand in the modules' folder. */
function countInstalled() {
  const names = (/** @type {string} */ folder) =>
    existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  return names(MODULES).reduce(
    (sum, name) => sum + (name.startsWith('@') ? names(path.join(MODULES, name)).length : 1),
    0,
  );
}

/** Installs missing packages. npm's progress goes to stderr, so that stdout has only the command's output. */
async function install() {
  const wanted = lockDigest();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('› 正在安装依赖（第一次约需一分钟）……');
  // not `npm ci`: it refuses a lock file without other platforms' optional packages, which some registries do not carry.
  // `npm install` takes the locked versions and leaves the rest alone.
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const stdio = /** @type {const} */ (['inherit', 2, 2]);
  const options = { cwd: ROOT, stdio: [...stdio] };
  const done = tellProgress();
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...flags], options)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', flags, {
        ...options,
        shell: process.platform === 'win32',
      });
  clearInterval(done);
  if (code !== 0) fail('依赖没有装好：请检查网络与 npm 的设置，然后重新运行同一条命令。');
  writeFileSync(STAMP, lockDigest());
}

/** Finds the Node 24 that npm has installed, or this one where npm has none for the platform and this one is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = path.join(MODULES, `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 2)) return process.execPath;
  fail(
    `npm 没有为本机（${process.platform} ${process.arch}）提供 Node 24，而本机的 Node 是 ${process.versions.node}。请先安装 Node 24.2 或更新的版本。`,
  );
  return process.execPath;
}

/**
 * Installs if needed, then runs a TypeScript file of ours.
 * @param {string[]} args a file relative to the root, and its arguments
 */
export async function runTypeScript([file = '', ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 18)
    fail(`需要 Node 18 或更新的版本，本机是 ${process.versions.node}。`);
  await install();
  const node = findNode();
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = {
    // keeps compiled code: every later start of the program and of tools in tests takes a third less time
    NODE_COMPILE_CACHE: path.join(MODULES, '.cache/node-compile'),
    ...process.env,
    PATH: [
      path.join(MODULES, '.bin'),
      path.dirname(node),
      process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    ].join(separator),
  };
  process.exit(await run(node, [path.join(ROOT, file), ...args], { env }));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name = '', ...rest] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) fail(`没有“${name}”这条命令，可用：${Object.keys(COMMANDS).join(' ')}`);
  else await runTypeScript([...command, ...rest]);
}

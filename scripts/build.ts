import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compressFiles } from './compress-files.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const STAMP = path.join(ROOT, 'dist/.stamp');
/** the sources of the pages: their own files, and the contracts and pure functions that they import */
const SOURCES = [
  'web',
  'src',
  'docs/zh',
  'packs/disclosure',
  'packs/items/excluded-kinds.json',
  'packs/persons',
  'vite.config.ts',
  'package-lock.json',
];

async function filesIn(at: string): Promise<string[]> {
  const entries = await readdir(at, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return [at];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function digestSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(SOURCES.map((source) => filesIn(path.join(ROOT, source))))).flat().sort();
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(path.relative(ROOT, file)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Builds the desk and the hall's views if their sources have changed; prints nothing if not. */
export async function buildPages(say: (message: string) => void): Promise<boolean> {
  const digest = await digestSources();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === digest) return false;
  say('正在生成页面……');
  // loaded only here, because most starts have nothing to build
  const { build } = await import('vite');
  // the tests' NODE_ENV would change the pages: React for development, and Ant Design with one id for everything
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const configFile = path.join(ROOT, 'vite.config.ts');
  await build({ root: path.join(ROOT, 'web/desk'), configFile, logLevel: 'error' });
  await compressFiles(path.join(ROOT, 'dist/desk'));
  await build({ root: ROOT, configFile, logLevel: 'error', build: { ssr: 'web/hall/server.tsx' } });
  if (environment === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = environment;
  await mkdir(path.dirname(STAMP), { recursive: true });
  await writeFile(STAMP, digest);
  return true;
}

if (import.meta.main) {
  const built = await buildPages((message) => console.log(`› ${message}`));
  console.log(built ? '✓ 页面已生成' : '✓ 页面已是最新');
}

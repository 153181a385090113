import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { PACKAGE_TITLE } from './package.ts';
import { problems } from './problems.ts';

/** Words for errors of the file system, for the one who named a folder. */
const WHY: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '那里只能读，不能写',
  ENOSPC: '磁盘已满',
  EEXIST: '同名的是一个文件，不是目录',
  ENOTDIR: '路径中间是一个文件，不是目录',
  EISDIR: '要写的文件与一个目录同名',
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Turns an error of the file system into a refusal; any other error is a defect and is thrown. */
async function tried(folder: string, work: () => Promise<void>): Promise<Result<void>> {
  try {
    await work();
    return ok(undefined);
  } catch (error) {
    const code = codeOf(error);
    if (!/^E[A-Z]+$/.test(code)) throw error;
    return refused(problems.of('publish/folder-unusable', '--out', { folder, why: WHY[code] ?? code }));
  }
}

/** Makes a folder level by level: `mkdir -p` of Node 24 never returns for a place such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there?.isDirectory()) return;
  if (!there) await makeFolder(path.dirname(folder));
  await mkdir(folder);
}

/** Does the folder hold a package.json that is not ours? It would belong to a program, perhaps to this one. */
async function holdsForeignPackage(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => null);
  return text !== null && !text.includes(PACKAGE_TITLE);
}

/** Makes the folder for `yimen report`. Refuses a folder that cannot be made or has a package.json that is not ours. */
export async function openFolder(folder: string): Promise<Result<void>> {
  const made = await tried(folder, () => makeFolder(path.resolve(folder)));
  if (!made.ok) return made;
  return (await holdsForeignPackage(folder))
    ? refused(problems.of('publish/folder-of-a-program', '--out', { folder }))
    : ok(undefined);
}

/** Writes one file; refuses with the reason when the folder does not take it. */
export function writeInto(folder: string, name: string, content: string | Uint8Array): Promise<Result<void>> {
  return tried(folder, () => writeFile(path.join(folder, name), content));
}

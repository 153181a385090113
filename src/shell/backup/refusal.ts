import type { Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/** Ends a backup or a restoring from anywhere inside it, with the reason in words. */
export class BackupRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '那里是只读的',
  ENOENT: '没有这个文件夹',
  ENOTDIR: '路径的中间是一个文件',
  EEXIST: '那里有一个同名的文件',
  EIO: '磁盘出错',
};

/** The reason in words: a refusal of ours, or what the system says about the place `target`; null for a defect. */
export function problemOf(error: unknown, target: string): Problem | null {
  if (error instanceof BackupRefused) return error.problem;
  const { code = '' } = (error ?? {}) as { code?: string };
  // 53100 is PostgreSQL's disk_full, in the middle of a restoring
  if (['ENOSPC', 'EDQUOT', '53100'].includes(code))
    return problems.of('backup/disk-full', target, { target });
  const why = WHY[code];
  return why ? problems.of('backup/not-writable', target, { target, why }) : null;
}

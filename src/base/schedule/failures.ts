/** Words for the operator: why a run failed, and what to do. */
export interface FailureKind {
  readonly reason: string;
  readonly todo: string;
}

export const failureKinds = {
  database: {
    reason: '与数据库的连接断开了',
    todo: '请查看数据库是否在运行；恢复后会自动再试，不用做什么。',
  },
  disk: {
    reason: '磁盘没有空间了',
    todo: '请腾出数据目录所在磁盘的空间，然后点“立即运行”。',
  },
  access: {
    reason: '没有权限读写程序的文件',
    todo: '请检查数据目录的属主和权限，改好后点“立即运行”。',
  },
  stopped: {
    reason: '运行到一半时程序停止了',
    todo: '已经做的全部撤销，会自动再试；反复出现的，请查看服务日志。',
  },
  defect: {
    reason: '程序出错，做到一半的全部撤销了',
    todo: '请把服务日志里这个时刻的内容交给维护人员。',
  },
} as const satisfies Record<string, FailureKind>;

export type Failure = keyof typeof failureKinds;

const DISK = ['ENOSPC', 'EDQUOT', '53100'];
const ACCESS = ['EACCES', 'EPERM', 'EROFS', '42501'];
const GONE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'];
/** PostgreSQL's classes “connection exception” and “operator intervention” */
const GONE_CLASS = /^(08|57P)/;

/** The kind of an error. Its own words go into the log only, because they may quote personal data. */
export function failureOf(error: unknown): Failure {
  const { code = '', message = '', syscall } = error as { code?: string; message?: string; syscall?: string };
  if (DISK.includes(code)) return 'disk';
  if (ACCESS.includes(code)) return 'access';
  // a missing file is a defect, a missing socket is a database that does not run
  if (GONE_CLASS.test(code) || (GONE.includes(code) && (code !== 'ENOENT' || syscall === 'connect')))
    return 'database';
  return /^Connection terminated|not queryable|pool after calling end/.test(message) ? 'database' : 'defect';
}

/** The words for a stored key. An unknown key of a newer version counts as a defect. */
export function failureInWords(key: string): FailureKind {
  return Object.hasOwn(failureKinds, key) ? failureKinds[key as Failure] : failureKinds.defect;
}

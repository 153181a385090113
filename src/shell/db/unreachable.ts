import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../cli/problems.ts';
import { CannotOpen } from './cannot-open.ts';

/** Reasons, by SQLSTATE or the network's code, why the database of `DATABASE_URL` does not open. */
const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那里没有数据库在运行',
  ENOTFOUND: '没有这台主机',
  EAI_AGAIN: '没有这台主机',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '到不了这台主机',
  '28P01': '用户名或口令不对',
  '28000': '不允许这个用户从这里登录',
  '3D000': '没有这个数据库',
  '42501': '用户没有建表的权限',
  '57P03': '数据库还在启动',
  ERR_INVALID_URL: '地址写错了',
};

/** Says why the database was not opened, without its password; null for another error. */
export function unreachable(error: unknown, url: string | undefined): Problem | null {
  if (error instanceof CannotOpen) return error.problem;
  const why = WHY[(error as { code?: string } | null)?.code ?? ''];
  if (!url || !why) return null;
  return problems.of('cli/database-unreachable', 'DATABASE_URL', { at: placeOf(url), why });
}

function placeOf(url: string): string {
  const read = URL.parse(url);
  return read ? `${read.hostname}:${read.port || 5432}${read.pathname}` : 'DATABASE_URL';
}

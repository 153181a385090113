import { ORPCError } from '@orpc/client';
import type { Problem } from '#base/kernel/index.ts';

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** A refusal that the page itself has found, by asking before it sends. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

const UNREACHABLE: Problem = {
  code: 'desk/unreachable',
  message: '连接不上服务器，没有保存任何内容',
  at: '',
  basis: '网络或服务中断',
  hint: '已填写的内容还在页面上。请检查网络后再试；多次失败请告诉系统管理员。',
};

const UNEXPECTED: Problem = {
  code: 'desk/unexpected',
  message: '服务器的回答看不懂',
  at: '',
  basis: '页面和服务器的版本可能不一致',
  hint: '请刷新页面后再试；若仍失败，请告诉系统管理员。',
};

/** The problems of a failed call: those of the refusal, or one for the failure. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refused) return error.problems;
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    if (typeof data === 'object' && data !== null && 'problems' in data && Array.isArray(data.problems)) {
      const found = data.problems.filter(isProblem);
      if (found.length > 0) return found;
    }
    return [UNEXPECTED];
  }
  if (error instanceof TypeError) return [UNREACHABLE];
  return [UNEXPECTED];
}

/** Whether the server says that nobody is signed in (401). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ORPCError && error.status === 401;
}

/** Is an error a refusal? A refusal would be the same again, so only other failures are tried again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ORPCError && error.status < 500;
}

/** Problems whose place is `path` or below it: `lines[2]` has `lines[2].account` but not `lines[20]`. */
export function problemsAt(problems: readonly Problem[], path: string): readonly Problem[] {
  return problems.filter(({ at }) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`));
}

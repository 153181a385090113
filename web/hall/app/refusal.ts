import type { Problem } from '#base/kernel/index.ts';

/** A refusal of the contract: its HTTP status and its problems. */
export interface Refusal {
  readonly status: number;
  readonly problems: readonly Problem[];
}

/** Reads an error of the client; null when it is a defect and no refusal. */
export function refusalOf(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const { status, data } = error as { status?: unknown; data?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  const problems = (data as { problems?: unknown } | undefined)?.problems;
  return { status, problems: Array.isArray(problems) ? (problems as Problem[]) : [] };
}

const UNREAD: Problem = {
  code: 'http/bad-input',
  message: '提交的内容有一处不合格式，没有保存',
  at: '',
  basis: '接口说明（/api）',
  hint: '请核对填写的内容，太长的请写短一些，再提交一次。',
};

/** Does a call that may be refused: gives its value, or the problems for the form. Throws defects. */
export async function attempt<T>(
  call: Promise<T>,
): Promise<
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly problems: readonly Problem[] }
> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const { status, problems } = refusal;
    return { ok: false, status, problems: problems.length > 0 ? problems : [UNREAD] };
  }
}

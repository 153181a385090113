import type { Problem } from '#base/kernel/index.ts';

/** A refusal that came through the contract: its HTTP status and its problems. */
export interface Refusal {
  readonly status: number;
  readonly problems: readonly Problem[];
}

/** Reads what the client threw; null when it is a defect and no refusal. */
export function refusalOf(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const { status, data } = error as { status?: unknown; data?: unknown };
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  const problems = (data as { problems?: unknown } | undefined)?.problems;
  return { status, problems: Array.isArray(problems) ? (problems as Problem[]) : [] };
}

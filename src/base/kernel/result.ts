import type { Problem } from './problem.ts';

/** The result of anything that may be refused: a value, or all problems, never only the first. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(...problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}

/** Joins results: all values, or all problems of all of them. */
export function all<T>(results: readonly Result<T>[]): Result<T[]> {
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { ok: false, problems };
  return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

/** For callers to whom a refusal is a defect (packs, tests): gives the value, or throws an Error that names all problems. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map((p) => `${p.code} ${p.at}: ${p.message}`).join('\n'));
}

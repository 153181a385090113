import { ORPCError, ValidationError } from '@orpc/server';
import type { Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';

/**
 * The name of a field, as a page shows it. `path` begins with the operation (`cases`, `step`) and has no numbers of lists.
 * Undefined for what has no name.
 */
export type NameOf = (path: readonly string[]) => string | undefined;

type Issues = ValidationError['issues'];

/** Turns input that does not fit the contract into problems, like every other refusal: one for each place. */
export function inputProblems(issues: Issues, operation: readonly string[], nameOf: NameOf): Problem[] {
  const places = new Map<string, Problem>();
  for (const issue of issues) {
    const keys = (issue.path ?? []).map((key) => (typeof key === 'object' ? key.key : key));
    const at = placeOf(keys) || 'input';
    if (places.has(at)) continue;
    const names = keys.filter((key): key is string => typeof key === 'string');
    const name = nameOf([...operation, ...names]);
    const of = `${lineOf(keys)}${name ? `“${name}”` : '提交的内容'}`;
    places.set(at, problems.of('http/bad-input', at, { what: `${of}${issue.message}` }));
  }
  return [...places.values()];
}

/** the innermost list that a place stands in: 第3项的 */
function lineOf(keys: readonly PropertyKey[]): string {
  const line = keys.findLast((key) => typeof key === 'number');
  return line === undefined ? '' : `第${Number(line) + 1}项的`;
}

/** `lines[2].account`, as the rooms write places */
function placeOf(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

interface Call<T> {
  readonly path: readonly string[];
  next(): T;
}

/** Answers input that does not fit with REFUSED and problems: an interceptor for calls over HTTP and in the process. */
export function refuseBadInput(nameOf: NameOf) {
  return async <T>(call: Call<T>): Promise<Awaited<T>> => {
    try {
      return await call.next();
    } catch (error) {
      if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) throw error;
      if (error.code !== 'BAD_REQUEST') throw error;
      throw new ORPCError('REFUSED', {
        status: 422,
        data: { problems: inputProblems(error.cause.issues, call.path, nameOf) },
        defined: true,
      });
    }
  };
}

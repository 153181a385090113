import { ok, type Result, refused } from '#base/kernel/index.ts';
import type { Known } from './checks.ts';
import { problems } from './problems.ts';
import type { RegisterRow } from './types.ts';

/** The entry with this id that still counts, or why there is none. */
export function findEntry(known: Known, id: string): Result<RegisterRow> {
  if (known.withdrawn.has(id)) return refused(problems.of('register/withdrawn', 'id', { id }));
  const row = known.rows.find((each) => each.id === id);
  return row ? ok(row) : refused(problems.of('register/entry-unknown', 'id', { id: id.slice(0, 40) }));
}

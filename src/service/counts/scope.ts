import { within } from '#base/org/index.ts';
import { type Actor, seesBeyondUnit } from '#service/cases/index.ts';
import type { CellFilter } from './query.ts';

/** The sums that a member of staff may see: of their region, or of the cases that their unit decides. */
export type CountScope =
  | { readonly kind: 'region'; readonly place: string }
  | { readonly kind: 'unit'; readonly unit: string };

/**
 * Whose sums a member of staff sees: those of the cases that they may look at (`maySee`). Windows without distinction and
 * those who oversee see their region; a department's people see what their unit decides. Null: no sums at all.
 */
export function scopeOf(who: Actor): CountScope | null {
  if (!who.permissions.includes('case.read')) return null;
  if (seesBeyondUnit(who) && who.region !== null) return { kind: 'region', place: who.region };
  return who.unit === null ? null : { kind: 'unit', unit: who.unit };
}

type Asked = Pick<CellFilter, 'place' | 'unit'>;

/** Narrows a question to the scope; null where it lies outside. */
export function narrow<T extends Asked>(scope: CountScope, asked: T): T | null {
  if (scope.kind === 'unit') {
    if (asked.unit !== undefined && asked.unit !== scope.unit) return null;
    return { ...asked, unit: scope.unit };
  }
  if (asked.place !== undefined && !within(scope.place, asked.place)) return null;
  // the whole district as scope narrows nothing: the sums of all sites answer faster
  if (asked.place === undefined && scope.place.endsWith('000000')) return asked;
  return { ...asked, place: asked.place ?? scope.place };
}

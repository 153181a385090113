import { type Day, ok, type Result, refused, showDay } from '#base/kernel/index.ts';
import { lintItem } from './lint/index.ts';
import { problems } from './problems.ts';
import type { ItemVersion, ServiceItem } from './types.ts';

/**
 * Releases an item as the next version, used from `from` on. Refuses an item with lint errors, another item's code, a
 * day that is not later than the last version's, and what has not changed. Earlier versions stay as they are: the
 * cases that pin them go on under them.
 */
export function releaseItem(
  history: readonly ItemVersion[],
  item: ServiceItem,
  from: Day,
): Result<readonly ItemVersion[]> {
  const errors = lintItem(item).filter((finding) => finding.severity === 'error');
  const found = errors.map(({ severity: _severity, ...problem }) => problem);
  const last = history[history.length - 1];
  if (last) {
    if (last.item.id !== item.id) found.push(problems.of('items/other-item', 'id', { id: item.id }));
    if (from <= last.from) {
      found.push(problems.of('items/not-later', 'from', { from: showDay(from), last: showDay(last.from) }));
    }
    if (sameItem(last.item, item)) found.push(problems.of('items/unchanged', '', { number: last.number }));
  }
  if (found.length > 0) return refused(...found);
  return ok([...history, { number: (last?.number ?? 0) + 1, from, item }]);
}

/** The version in use on a day; undefined before the first. */
export function findVersionOn(history: readonly ItemVersion[], on: Day): ItemVersion | undefined {
  return history.findLast((version) => version.from <= on);
}

export function sameItem(a: ServiceItem, b: ServiceItem): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys: two items that say the same compare equal, however they were put together. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

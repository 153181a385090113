import type { Day } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type Group, isBehind, type Tally, tallyBy, yearsCounted } from './cube.store.ts';
import { monthNumber } from './event.ts';
import { type Grouping, levelNames } from './groupings.ts';
import { findNames, groupName, type Names } from './names.store.ts';
import type { CellFilter } from './query.ts';
import type { CountScope } from './scope.ts';
import { type Period, spanBefore, spanOf, spanText } from './span.ts';
import { measures } from './whats.ts';

export type Narrowing = Omit<CellFilter, 'from' | 'until'>;

export interface TallyRow {
  readonly key: string;
  readonly name: string;
  readonly now: Tally;
  readonly before: Tally;
}

/** A table of counts: its groups beside those of the span before, and their totals. */
export async function tallyTable(
  db: Db,
  district: string,
  asked: { readonly period: Period; readonly narrowing: Narrowing; readonly by: Grouping },
  today: Day,
) {
  const { period, narrowing, by } = asked;
  const thisMonth = monthNumber(today);
  const span = spanOf(period, thisMonth);
  const before = spanBefore(period, thisMonth);
  const [groups, years, behind] = await Promise.all([
    tallyBy(db, district, { ...narrowing, ...span }, before, by),
    yearsCounted(db, district),
    isBehind(db, district),
  ]);
  const items = [
    ...(by === 'item' ? groups.map(({ key }) => key) : []),
    ...(narrowing.item ? [narrowing.item] : []),
  ];
  const names = await findNames(db, district, today, items);
  return {
    names,
    years,
    behind,
    span: spanText(span),
    spanBefore: spanText(before),
    now: totalOf(groups.filter(({ now }) => now)),
    before: totalOf(groups.filter(({ now }) => !now)),
    groups: rowsOf(groups, by, names),
  };
}

const NOTHING = Object.fromEntries(measures.map((what) => [what, 0])) as Tally;

function totalOf(groups: readonly Group[]): Tally {
  const total = { ...NOTHING } as Record<keyof Tally, number>;
  for (const { tally } of groups) for (const what of measures) total[what] += tally[what];
  return total;
}

function rowsOf(groups: readonly Group[], by: Grouping, names: Names): TallyRow[] {
  const rows = new Map<string, TallyRow>();
  for (const { key, now, tally } of groups) {
    const row = rows.get(key) ?? { key, name: groupName(names, by, key), now: NOTHING, before: NOTHING };
    rows.set(key, { ...row, [now ? 'now' : 'before']: tally });
  }
  const found = [...rows.values()];
  if (by === 'month') return found.toSorted((a, b) => Number(a.key) - Number(b.key));
  return found.toSorted(
    (a, b) =>
      b.now.received - a.now.received || b.before.received - a.before.received || (a.key < b.key ? -1 : 1),
  );
}

/** Words for the region or unit of the sums. */
export function whose(scope: CountScope, names: Names): string {
  return scope.kind === 'region' ? names.place(scope.place) : names.unit(scope.unit);
}

/** Words for what narrows the sums further. What the scope says already is left out. */
export function narrowedWords(asked: Narrowing, scope: CountScope, names: Names): string[] {
  const { place, unit, item, way, level } = asked;
  return [
    ...(place && !(scope.kind === 'region' && scope.place === place) ? [names.place(place)] : []),
    ...(unit && !(scope.kind === 'unit' && scope.unit === unit) ? [names.unit(unit)] : []),
    ...(item ? [names.item(item)] : []),
    ...(way ? [names.way(way)] : []),
    ...(level ? [levelNames[level]] : []),
  ];
}

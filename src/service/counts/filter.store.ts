import { type RawBuilder, sql } from 'kysely';
import type { RegionLevel } from '#base/kernel/index.ts';
import { prefixOf } from '#base/org/index.ts';
import { numbers } from '#shell/db/arrays.ts';
import type { Grouping } from './groupings.ts';
import type { CellFilter } from './query.ts';
import { type Count, columnOf, countsIn, isSum, type Sum, type What } from './whats.ts';

const LEVELS: Readonly<Record<RegionLevel, RawBuilder<boolean>>> = {
  district: sql`site LIKE '%000000'`,
  town: sql`site LIKE '%000' AND site NOT LIKE '%000000'`,
  village: sql`site NOT LIKE '%000'`,
};

/** An SQL condition for the cells of these months for which `isMeant` is true. */
export function meant({ place, unit, item, way, level }: CellFilter, months: readonly number[]) {
  const stem = place === undefined ? '' : prefixOf(place);
  const conditions = [
    sql`month = ANY(${numbers(months)}::int[])`,
    ...(place === undefined ? [] : [sql`site BETWEEN ${stem.padEnd(12, '0')} AND ${stem.padEnd(12, '9')}`]),
    ...(unit === undefined ? [] : [sql`unit = ${unit}`]),
    ...(item === undefined ? [] : [sql`item = ${item}`]),
    ...(way === undefined ? [] : [sql`way = ${way}`]),
    ...(level === undefined ? [] : [LEVELS[level]]),
  ];
  return sql.join(conditions, sql` AND `);
}

/** Conditions as literal text, so that the partial indexes of case_count are used. */
export const ROWS = {
  place: sql`item = ''`,
  item: sql`site = ''`,
  cell: sql`site <> '' AND item <> ''`,
} as const;

const BY_PLACE: readonly Grouping[] = ['town', 'site', 'way', 'level'];

/** Which rows answer: sums of all sites, unless places or ways are asked for; then sums of all items, unless items are. */
export function rowsFor(filter: CellFilter, by?: Grouping): RawBuilder<unknown> {
  const { place, way, level, item } = filter;
  const places = [place, way, level].some((one) => one !== undefined) || (by && BY_PLACE.includes(by));
  if (!places) return ROWS.item;
  return item !== undefined || by === 'item' ? ROWS.cell : ROWS.place;
}

/** An SQL expression for a figure, over the columns of a cell. */
export function measured(what: What): RawBuilder<number> {
  const parts: readonly (Count | Sum)[] = isSum(what) ? [what] : countsIn(what);
  return sql.raw(`(${parts.map(columnOf).join(' + ')})`);
}

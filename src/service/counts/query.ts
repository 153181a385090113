import type { Figure, RegionLevel } from '#base/kernel/index.ts';
import { prefixOf } from '#base/org/index.ts';
import type { Cell, Counted } from './event.ts';
import { countsIn, isSum, type Sum, type What } from './whats.ts';

/** Which cells of the cube are meant. A missing field narrows nothing. */
export interface CellFilter {
  /** first and last month, both in: 202001 … 202012 */
  readonly from: number;
  readonly until: number;
  /** the region of the site that took the case in, 12 digits */
  readonly place?: string | undefined;
  /** who decides */
  readonly unit?: string | undefined;
  readonly item?: string | undefined;
  /** 申报来源 */
  readonly way?: string | undefined;
  readonly level?: RegionLevel | undefined;
}

/** The source of a computed figure of cases: what is counted, and where. */
export interface CountQuery extends CellFilter {
  readonly kind: 'cases';
  readonly what: What;
}

/** The level of the site that took a case in. */
export function levelOf(site: string): RegionLevel {
  if (site.endsWith('000000')) return 'district';
  return site.endsWith('000') ? 'town' : 'village';
}

/** Whether a cell is meant. The stores say the same in SQL; a property test holds them together. */
export function isMeant(filter: CellFilter, { month, site, unit, item, way }: Cell): boolean {
  return (
    month >= filter.from &&
    month <= filter.until &&
    (filter.place === undefined || site.startsWith(prefixOf(filter.place))) &&
    (filter.unit === undefined || unit === filter.unit) &&
    (filter.item === undefined || item === filter.item) &&
    (filter.way === undefined || way === filter.way) &&
    (filter.level === undefined || levelOf(site) === filter.level)
  );
}

/** What an event adds to a figure: one, or its days or grade; null where the figure does not count it. */
export function addsTo(what: What, { counts, sums }: Pick<Counted, 'counts' | 'sums'>): number | null {
  if (!countsIn(what).some((count) => counts.includes(count))) return null;
  return isSum(what) ? (sums[what as Sum] ?? 0) : 1;
}

/** Every month of a span, in order. A span that runs backwards has none. */
export function monthsOf({ from, until }: Pick<CellFilter, 'from' | 'until'>): number[] {
  const all: number[] = [];
  for (let month = from; month <= until; month = month % 100 >= 12 ? month + 89 : month + 1) all.push(month);
  return all;
}

/** A count as the figure that publishing and boards take: its value with the query behind it. */
export function countFigure(query: CountQuery, value: number): Figure<CountQuery> {
  const { what, from, until, place = '', unit = '', item = '', way = '', level = '' } = query;
  const id = ['cases', what, from, until, place, unit, item, way, level].join('/');
  return { id, value, unit: 'count', precision: 'count', source: { kind: 'query', query } };
}

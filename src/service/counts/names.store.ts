import { type Day, type RegionLevel, siteName } from '#base/kernel/index.ts';
import { findRegions, findUnits, nameOn } from '#base/org/index.ts';
import { channels } from '#service/cases/index.ts';
import { findItemNames } from '#service/items/index.ts';
import type { Db } from '#shell/db/database.ts';
import { type Grouping, levelNames } from './groupings.ts';
import { levelOf } from './query.ts';

/** Names for the keys of cells on a day. A key without a name stands for itself. */
export interface Names {
  /** the name of a region, in a filter or as the one whose sums they are */
  readonly place: (code: string) => string;
  readonly unit: (id: string) => string;
  readonly item: (code: string) => string;
  /** the name of the site that takes cases in: 某镇便民服务中心 */
  readonly site: (code: string) => string;
  readonly way: (way: string) => string;
}

export async function findNames(
  db: Db,
  district: string,
  today: Day,
  items: readonly string[],
): Promise<Names> {
  const [regions, units, itemNames] = await Promise.all([
    findRegions(db, district),
    findUnits(db, district),
    items.length === 0 ? new Map<string, string>() : findItemNames(db, district, items),
  ]);
  const regionNames = new Map(regions.map(({ code, names }) => [code, nameOn(names, today)]));
  const unitNames = new Map(units.map(({ id, names }) => [id, nameOn(names, today)]));
  const place = (code: string) => regionNames.get(code) ?? code;
  return {
    place,
    unit: (id) => unitNames.get(id) ?? id,
    item: (code) => itemNames.get(code) ?? code,
    site: (code) => siteName(place(code), levelOf(code)),
    way: (way) => (channels as Readonly<Record<string, string>>)[way] ?? way,
  };
}

/** The name of a group. */
export function groupName(names: Names, by: Grouping, key: string): string {
  if (by === 'month') return `${key}月`;
  if (by === 'town') return levelOf(key) === 'district' ? names.site(key) : names.place(key);
  if (by === 'level') return levelNames[key as RegionLevel] ?? key;
  return names[by](key);
}

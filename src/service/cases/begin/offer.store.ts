import type { Day } from '#base/kernel/index.ts';
import { findRegions, findStaff, permissionsOf, regionsOn } from '#base/org/index.ts';
import { excludedKinds, findVersionOn, findVersions, type ItemVersion } from '#service/items/index.ts';
import type { Db } from '#shell/db/database.ts';
import { sitesFor } from './offer.ts';

/** The version of an item in use on a day; null when it is not offered. */
export async function findOffered(
  db: Db,
  district: string,
  code: string,
  today: Day,
): Promise<ItemVersion | null> {
  const versions = await findVersions(db, district, code);
  const version = versions.find((one) => one === findVersionOn(versions, today));
  if (!version || (version.withdrawnOn !== null && version.withdrawnOn <= today)) return null;
  return version;
}

/** The places to which an item may be sent from home. */
export async function findSites(
  db: Db,
  district: string,
  item: ItemVersion['item'],
  today: Day,
): Promise<string[]> {
  const [regions, staff] = await Promise.all([findRegions(db, district), findStaff(db, district)]);
  const deciding = new Set(
    staff
      .filter(({ state, roles }) => state === 'active' && permissionsOf(roles).includes('case.decide'))
      .map(({ unit }) => unit),
  );
  const places = regionsOn(regions, today).map(({ code }) => code);
  return sitesFor(item, places, (unit) => deciding.has(unit));
}

export function excludedName(kind: string): string {
  return excludedKinds.find(({ id }) => id === kind)?.name ?? kind;
}

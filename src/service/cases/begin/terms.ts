import type { RegionLevel } from '#base/kernel/index.ts';
import { townCentreId, villageStationId } from '#base/org/index.ts';
import type { ItemVersion, ServiceItem } from '#service/items/index.ts';
import type { CaseTerms, MaterialTerm } from '../types.ts';
import { conditionOf, type When, whenOf } from './conditions.ts';

/** The material of an agent, for any item (行政许可法第二十九条第二款). */
export const AUTHORITY = '授权委托书';

/** Six zeros at the end: the district's hall; three: a town's centre; else a village's station (GB/T 10114). */
export function levelOf(site: string): RegionLevel {
  if (site.endsWith('000000')) return 'district';
  return site.endsWith('000') ? 'town' : 'village';
}

/**
 * The unit that decides an item of this site. What the town decides belongs to the centre of the site's town, what the village
 * decides to its station, so that it is decided nearby (国务院令第722号第三十六条: 就近办理). An application at a higher level is
 * decided there, in the district's hall by the department itself.
 */
export function decidingUnit(item: Pick<ServiceItem, 'unit' | 'decided'>, site: string): string {
  const level = levelOf(site);
  if (item.decided === 'district' || level === 'district') return item.unit;
  if (item.decided === 'village' && level === 'village') return villageStationId(site);
  return townCentreId(`${site.slice(0, 9)}000`);
}

/** The terms that a case pins of a released item: everything that handling needs, so that nothing changes under the case. */
export function termsOf({ number, item }: Pick<ItemVersion, 'number' | 'item'>, site: string): CaseTerms {
  const materials = item.materials.map(
    ({ name, required, tolerable, note }): MaterialTerm => ({
      name,
      // what only some need is required by their answers, or the clerk asks for it by name
      required: required && conditionOf(item.id, { name, note }) === null,
      tolerable,
      ...whenTerm(required ? whenOf(item.id, name) : null),
    }),
  );
  if (!materials.some(({ name }) => name === AUTHORITY))
    materials.push({ name: AUTHORITY, required: false, tolerable: false });
  return {
    item: item.id,
    version: number,
    name: item.name,
    type: item.type,
    unit: decidingUnit(item, site),
    statutory: item.limits.statutory,
    promised: item.limits.promised,
    joint: item.joint ?? false,
    materials,
    windowCheck: (item.visits ?? 0) > 0,
    onPromise: item.onPromise,
    special: item.special?.kinds ?? [],
    resultName: item.result?.name ?? null,
    ...(item.excluded !== null && { excluded: true }),
  };
}

const whenTerm = (when: When | null): Pick<MaterialTerm, 'when'> => (when ? { when } : {});

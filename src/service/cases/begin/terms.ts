import type { RegionLevel } from '#base/kernel/index.ts';
import { townCentreId, villageStationId } from '#base/org/index.ts';
import type { ItemVersion, ServiceItem } from '#service/items/index.ts';
import type { CaseTerms, MaterialTerm } from '../types.ts';
import { onlyWhen } from './forms.ts';

/** Whoever acts for another may bring it for any item (行政许可法第二十九条第二款). */
export const AUTHORITY = '授权委托书';

/** Six zeros at the end: the district's hall; three: a town's centre; else a village's station (GB/T 10114). */
export function levelOf(site: string): RegionLevel {
  if (site.endsWith('000000')) return 'district';
  return site.endsWith('000') ? 'town' : 'village';
}

/**
 * Who decides an item that comes in at this site. What the town decides belongs to the centre of the site's town, what
 * the village decides to its station, so that it is decided where people stand (国务院令第722号第三十六条: 就近办理); taken in at a higher
 * level it is decided there, in the district's hall by the department itself.
 */
export function decidingUnit(item: Pick<ServiceItem, 'unit' | 'decided'>, site: string): string {
  const level = levelOf(site);
  if (item.decided === 'district' || level === 'district') return item.unit;
  if (item.decided === 'village' && level === 'village') return villageStationId(site);
  return townCentreId(`${site.slice(0, 9)}000`);
}

/** Notes that say when a material is wanted at all: 材料为外文时, 按情形, 能网上核验的无需提供 … */
const CONDITIONAL = /^按情形|^涉及|时([,，]|$)|(免交|无需提供|可不提供|不需)$/;

/** Why a material of the list is not asked of everybody; null when it is. */
export function conditionOf(
  item: string,
  { name, note }: Pick<ServiceItem['materials'][number], 'name' | 'note'>,
): string | null {
  const when = onlyWhen(item, name);
  if (when) return `${when}的才要交`;
  return note && CONDITIONAL.test(note) ? note : null;
}

/** What a case pins of a released item: all that handling needs, nothing that may change under it. */
export function termsOf({ number, item }: Pick<ItemVersion, 'number' | 'item'>, site: string): CaseTerms {
  const materials = item.materials.map(
    ({ name, required, tolerable, note }): MaterialTerm => ({
      name,
      // one that is asked in some situation only cannot be missing by rule; the clerk asks for it by name
      required: required && conditionOf(item.id, { name, note }) === null,
      tolerable,
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

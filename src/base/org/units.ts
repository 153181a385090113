import type { DatedName, Span } from './dated.ts';
import type { Region, RegionCode } from './regions.ts';

export const unitKinds = [
  'bureau', // 行政审批服务局
  'section', // 内设机构（股、室）
  'institution', // 所属事业单位
  'department', // 在大厅设窗口的部门
  'town-centre', // 镇便民服务中心
  'village-station', // 村（社区）便民服务站
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Kinds of units that people add; sites follow from regions, and the bureau is founded. */
export const ownUnitKinds = ['section', 'institution', 'department'] as const satisfies readonly UnitKind[];

export interface Headcount {
  /** as published: 编制, 在职在编, 退休 … */
  readonly kind: string;
  readonly persons: number;
}

export interface Unit extends Span {
  readonly id: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly region: RegionCode;
  readonly names: readonly DatedName[];
  /** 机关代字: the bureau's mark in the numbers of the district's papers */
  readonly documentWord?: string;
  readonly rank?: string;
  readonly headcount?: readonly Headcount[];
  /** for departments: their name in the pack of items (民政, 残联 …) */
  readonly itemDept?: string;
  /** the parts of this unit that are assumptions without a source */
  readonly assumed?: string;
}

export function townCentreId(code: RegionCode): string {
  return `town-${code}`;
}

export function villageStationId(code: RegionCode): string {
  return `station-${code}`;
}

/**
 * The sites in towns and villages: one centre in each town, one station in each village or community, with the span and the
 * names of their region. A station belongs to its town's centre, which guides and assesses it.
 */
export function sitesOf(regions: readonly Region[]): readonly Unit[] {
  return regions.flatMap((region): Unit[] => {
    const span = { from: region.from, until: region.until, region: region.code };
    if (region.level === 'town')
      return [
        {
          ...span,
          id: townCentreId(region.code),
          kind: 'town-centre',
          parent: null,
          names: region.names.map((dated) => ({ ...dated, name: `${dated.name}便民服务中心` })),
        },
      ];
    if (region.level === 'village')
      return [
        {
          ...span,
          id: villageStationId(region.code),
          kind: 'village-station',
          parent: region.parent === null ? null : townCentreId(region.parent),
          names: region.names.map((dated) => ({ ...dated, name: `${stationStem(dated.name)}便民服务站` })),
        },
      ];
    return [];
  });
}

/** 向阳社区居委会 is the committee; the station carries the community's name. */
function stationStem(name: string): string {
  return name.replace(/(居民委员会|居委会|村民委员会|村委会)$/, '');
}

import type { Day, RegionLevel } from '#base/kernel/index.ts';
import { type DatedName, nameOn, type Span, standsOn } from './dated.ts';

/** A region's code: 12 digits, GB/T 2260 (the first six) and GB/T 10114 (town three, village three). */
export type RegionCode = string;

/** 村委会、居委会 */
export const regionKinds = ['village', 'community'] as const;
export type RegionKind = (typeof regionKinds)[number];

export interface Region extends Span {
  readonly code: RegionCode;
  /** null at the top: the district itself */
  readonly parent: RegionCode | null;
  readonly level: RegionLevel;
  /** villages only: 村委会 or 居委会 */
  readonly kind?: RegionKind;
  readonly names: readonly DatedName[];
}

/** A region on one day. */
export interface RegionNode {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: RegionLevel;
  readonly children: readonly RegionNode[];
}

export const REGION_CODE = /^\d{12}$/;

/**
 * The first digits of all codes inside the region: 2 province, 4 city, 6 district, 9 town, 12 village. Codes are hierarchical,
 * so a scope is one `LIKE prefix%` in SQL.
 */
export function prefixOf(code: RegionCode): string {
  if (code.endsWith('0'.repeat(10))) return code.slice(0, 2);
  if (code.endsWith('0'.repeat(8))) return code.slice(0, 4);
  if (code.endsWith('0'.repeat(6))) return code.slice(0, 6);
  if (code.endsWith('000')) return code.slice(0, 9);
  return code;
}

/** Is `region` the same as `scope` or inside it? An invalid code is inside nothing. */
export function within(scope: RegionCode, region: RegionCode): boolean {
  if (!REGION_CODE.test(scope) || !REGION_CODE.test(region)) return false;
  return region.startsWith(prefixOf(scope));
}

export function regionsOn(regions: readonly Region[], day: Day): readonly Region[] {
  return regions.filter((region) => standsOn(region, day));
}

/** The regions of that day as a tree, in the order of their codes; roots are those without a parent. */
export function regionTree(regions: readonly Region[], day: Day): readonly RegionNode[] {
  const standing = [...regionsOn(regions, day)].sort((a, b) => (a.code < b.code ? -1 : 1));
  const children = Map.groupBy(standing, (region) => region.parent);
  const nodesUnder = (parent: RegionCode | null): RegionNode[] =>
    (children.get(parent) ?? []).map((region) => ({
      code: region.code,
      name: nameOn(region.names, day),
      level: region.level,
      children: nodesUnder(region.code),
    }));
  return nodesUnder(null);
}

/** The path from the district down: 某某区 › 某某镇 › 某某村. Empty for an unknown region. */
export function regionPath(regions: readonly Region[], code: RegionCode, day: Day): readonly string[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const path: string[] = [];
  for (let at = byCode.get(code); at; at = at.parent === null ? undefined : byCode.get(at.parent))
    path.unshift(nameOn(at.names, day));
  return path;
}

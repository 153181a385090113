import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { namesCover, spanPayload } from './dated.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import { REGION_CODE, type Region, type RegionCode, within } from './regions.ts';

/** Adds a region to the tree. Its parent must be known and contain it by code; its names must cover its span. */
export function decideAddRegion(known: ReadonlySet<RegionCode>, region: Region): Result<readonly NewFact[]> {
  const found: Problem[] = [];
  const { code, parent } = region;
  if (known.has(code)) found.push(problems.of('org/already-known', 'code', { id: code }));
  const inParent = parent === null ? region.level === 'district' : within(parent, code) && parent !== code;
  if (!REGION_CODE.test(code) || !inParent)
    found.push(problems.of('org/region-code', 'code', { code, parent: parent ?? '无' }));
  if (parent !== null && !known.has(parent))
    found.push(problems.of('org/region-unknown', 'parent', { code: parent }));
  if (!namesCover(region, region.names)) found.push(problems.of('org/span', 'names', { id: code }));
  if (found.length > 0) return refused(...found);
  const payload = {
    code,
    parent,
    level: region.level,
    kind: region.kind,
    ...spanPayload(region, region.names),
  };
  return ok([orgFacts.make(`region/${code}`, 'region-added', payload)]);
}

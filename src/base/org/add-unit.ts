import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { namesCover, spanPayload } from './dated.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import type { RegionCode } from './regions.ts';
import type { Unit } from './units.ts';

export interface KnownUnits {
  readonly units: ReadonlySet<string>;
  readonly regions: ReadonlySet<RegionCode>;
}

/** Adds a unit to the organisation. Its region and its parent, if it has one, must be known. */
export function decideAddUnit(known: KnownUnits, unit: Unit): Result<readonly NewFact[]> {
  const found: Problem[] = [];
  if (known.units.has(unit.id)) found.push(problems.of('org/already-known', 'id', { id: unit.id }));
  if (unit.parent !== null && !known.units.has(unit.parent))
    found.push(problems.of('org/unit-unknown', 'parent', { id: unit.parent }));
  if (!known.regions.has(unit.region))
    found.push(problems.of('org/region-unknown', 'region', { code: unit.region }));
  if (!namesCover(unit, unit.names)) found.push(problems.of('org/span', 'names', { id: unit.id }));
  if (found.length > 0) return refused(...found);
  const payload = {
    id: unit.id,
    kind: unit.kind,
    parent: unit.parent,
    region: unit.region,
    documentWord: unit.documentWord,
    rank: unit.rank,
    headcount: unit.headcount?.map(({ kind, persons }) => ({ kind, persons })),
    itemDept: unit.itemDept,
    assumed: unit.assumed,
    ...spanPayload(unit, unit.names),
  };
  return ok([orgFacts.make(`unit/${unit.id}`, 'unit-added', payload)]);
}

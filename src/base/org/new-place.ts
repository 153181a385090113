import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, plainName, type Result, refused } from '#base/kernel/index.ts';
import { decideAddRegion } from './add-region.ts';
import { decideAddUnit } from './add-unit.ts';
import { standsOn } from './dated.ts';
import { problems } from './place-problems.ts';
import { isName } from './plain-names.ts';
import type { Region, RegionCode, RegionKind } from './regions.ts';
import { type ownUnitKinds, sitesOf, type Unit } from './units.ts';

export interface PlacesSoFar {
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
}

export interface NewRegion {
  readonly parent: RegionCode;
  readonly name: string;
  /** '' for the next free code */
  readonly code: string;
  /** villages: 村委会 or 居委会 */
  readonly kind: RegionKind | null;
  readonly from: Day;
}

/** 居委会 have the numbers 001 to 199 in the official list, 村委会 those from 200 (统计用区划代码编制规则). */
const FIRST_VILLAGE = 200;

/** The kind of a village by the last three digits of its official code. */
export function kindOfCode(code: RegionCode): RegionKind {
  return Number(code.slice(9)) >= FIRST_VILLAGE ? 'village' : 'community';
}

/** The next free code below a region: towns have three digits, villages and communities three more. */
export function nextCode(
  regions: readonly Region[],
  parent: RegionCode,
  kind: RegionKind | null,
): RegionCode {
  // by the level and not by noughts: a city without counties has the code of a city
  const prefix = parent.slice(0, kind === null ? 6 : 9);
  const first = kind === null ? 100 : kind === 'village' ? FIRST_VILLAGE : 1;
  const last = kind === 'community' ? FIRST_VILLAGE - 1 : 999;
  const taken = regions
    .filter((region) => region.code.startsWith(prefix) && region.code !== parent)
    .map(({ code }) => Number(code.slice(prefix.length, prefix.length + 3)))
    .filter((number) => number >= first && number <= last);
  const next = String(Math.max(first - 1, ...taken) + 1).padStart(3, '0');
  return `${prefix}${next}`.padEnd(12, '0');
}

/** Adds a town, a village or a community with its site. */
export function decideNewRegion(known: PlacesSoFar, asked: NewRegion): Result<readonly NewFact[]> {
  const parent = known.regions.find(({ code }) => code === asked.parent);
  if (!parent || parent.level === 'village' || !standsOn(parent, asked.from))
    return refused(problems.of('org/region-unknown', 'parent', { code: asked.parent.slice(0, 40) }));
  const isVillage = parent.level === 'town';
  const kind = isVillage ? (asked.kind ?? (asked.code ? kindOfCode(asked.code) : 'village')) : null;
  const name = plainName(asked.name);
  if (!isName(asked.name)) return refused(problems.of('org/place-name', 'name', {}));
  const twin = known.regions.find(
    (one) => one.parent === parent.code && standsOn(one, asked.from) && one.names.at(-1)?.name === name,
  );
  if (twin) return refused(problems.of('org/name-taken', 'name', { name }));
  const span = { from: asked.from, until: null };
  const region: Region = {
    ...span,
    code: asked.code.trim() || nextCode(known.regions, parent.code, kind),
    parent: parent.code,
    level: isVillage ? 'village' : 'town',
    ...(kind ? { kind } : {}),
    names: [{ ...span, name }],
  };
  const codes = new Set(known.regions.map(({ code }) => code));
  const added = decideAddRegion(codes, region);
  if (!added.ok) return added;
  const state = { units: new Set(known.units.map(({ id }) => id)), regions: codes.add(region.code) };
  const facts = [...added.value];
  for (const site of sitesOf([region])) {
    const unit = decideAddUnit(state, site);
    if (!unit.ok) return unit;
    facts.push(...unit.value);
  }
  return ok(facts);
}

export interface NewUnit {
  readonly name: string;
  readonly kind: (typeof ownUnitKinds)[number];
  /** null: the bureau for its own parts, nothing for a department */
  readonly parent: string | null;
  /** a department's name in a list of items (民政, 公安 …); '' for none */
  readonly itemDept: string;
  readonly from: Day;
}

/** Adds a part of the bureau, or a department that has windows in the hall. Its id is the next free number. */
export function decideNewUnit(known: PlacesSoFar, asked: NewUnit): Result<readonly NewFact[]> {
  const name = plainName(asked.name);
  if (!isName(asked.name)) return refused(problems.of('org/place-name', 'name', {}));
  const twin = known.units.find((one) => standsOn(one, asked.from) && one.names.at(-1)?.name === name);
  if (twin) return refused(problems.of('org/name-taken', 'name', { name }));
  const district = known.regions.find(({ parent }) => parent === null);
  const bureau = known.units.find(({ kind }) => kind === 'bureau');
  const span = { from: asked.from, until: null };
  const numbers = known.units.flatMap(({ id }) => /^unit-(\d+)$/.exec(id)?.[1] ?? []).map(Number);
  const isDepartment = asked.kind === 'department';
  const unit: Unit = {
    ...span,
    id: `unit-${Math.max(0, ...numbers) + 1}`,
    kind: asked.kind,
    parent: asked.parent ?? (isDepartment ? null : (bureau?.id ?? null)),
    region: district?.code ?? '',
    names: [{ ...span, name }],
    ...(isDepartment && asked.itemDept.trim() ? { itemDept: asked.itemDept.trim() } : {}),
  };
  const ids = new Set(known.units.map(({ id }) => id));
  return decideAddUnit({ units: ids, regions: new Set(known.regions.map(({ code }) => code)) }, unit);
}

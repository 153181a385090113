import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Problem, plainName, type Result, refused, showDay } from '#base/kernel/index.ts';
import { type DatedName, nameOn, type Span, standsOn } from './dated.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import { isName } from './plain-names.ts';
import { type Region, type RegionCode, within } from './regions.ts';
import type { StaffMember } from './staff.ts';
import { sitesOf, type Unit } from './units.ts';

/** What is known of the places when one of them changes. */
export interface KnownPlaces {
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly staff: readonly StaffMember[];
}

interface Dated extends Span {
  readonly names: readonly DatedName[];
}

const REASON = 200;

function reasonProblems(reason: string): Problem[] {
  const length = reason.trim().length;
  return length === 0 || length > REASON ? [problems.of('org/change-reason', 'reason', {})] : [];
}

/** The names with another one from a day on. */
function renamed({ names }: Dated, name: string, from: Day): DatedName[] {
  const last = names.at(-1);
  return last ? [...names.slice(0, -1), { ...last, until: from }, { name, from, until: last.until }] : [];
}

/** The names up to a day, the first after the span. */
function cut({ names }: Dated, until: Day): DatedName[] {
  return names.filter(({ from }) => from < until).map((name) => (name.until ? name : { ...name, until }));
}

/** A change must lie after the last one, and before the end. */
function dayProblems(dated: Dated, from: Day, shown: string): Problem[] {
  const last = dated.names.at(-1)?.from ?? dated.from;
  const isInside = from > last && (dated.until === null || from < dated.until);
  return isInside ? [] : [problems.of('org/change-day', 'from', { name: shown, since: showDay(last) })];
}

function nameProblems(name: string): Problem[] {
  return !isName(name) ? [problems.of('org/place-name', 'name', {})] : [];
}

/** The sites of a region as the register has them, and as they are to be. */
function siteFacts(known: KnownPlaces, region: Region, reason: string, kind: 'unit-renamed' | 'unit-ended') {
  return sitesOf([region]).flatMap((site): NewFact[] => {
    const unit = known.units.find(({ id }) => id === site.id);
    if (!unit) return [];
    const payload = { id: unit.id, from: unit.from, until: site.until, names: site.names, reason };
    return [orgFacts.make(`unit/${unit.id}`, kind, payload)];
  });
}

export interface Renaming {
  readonly name: string;
  readonly from: Day;
  readonly reason: string;
}

/** Gives a region another name from a day on; its site is called after it. */
export function decideRenameRegion(
  known: KnownPlaces,
  asked: Renaming & { readonly code: RegionCode },
): Result<readonly NewFact[]> {
  const { code, from, reason } = asked;
  const region = known.regions.find((one) => one.code === code);
  if (!region) return refused(problems.of('org/region-unknown', 'code', { code }));
  const shown = nameOn(region.names, from);
  const name = plainName(asked.name);
  const found = [...nameProblems(name), ...dayProblems(region, from, shown), ...reasonProblems(reason)];
  if (name === shown) found.push(problems.of('org/same-name', 'name', { name }));
  if (found.length > 0) return refused(...found);
  const next: Region = { ...region, names: renamed(region, name, from) };
  const payload = { code, from: next.from, until: next.until, names: next.names, reason: reason.trim() };
  return ok([
    orgFacts.make(`region/${code}`, 'region-renamed', payload),
    ...siteFacts(known, next, payload.reason, 'unit-renamed'),
  ]);
}

/**
 * Ends a region, because it is dissolved or goes into others (撤并). What lies in it ends first; whoever works there is moved
 * first.
 */
export function decideEndRegion(
  known: KnownPlaces,
  asked: {
    readonly code: RegionCode;
    readonly until: Day;
    readonly into: readonly RegionCode[];
    readonly reason: string;
  },
): Result<readonly NewFact[]> {
  const { code, until, into, reason } = asked;
  const region = known.regions.find((one) => one.code === code);
  if (!region) return refused(problems.of('org/region-unknown', 'code', { code }));
  const shown = nameOn(region.names, until);
  const found = [...dayProblems(region, until, shown), ...reasonProblems(reason)];
  if (region.parent === null) found.push(problems.of('org/district-stays', 'code', {}));
  const inside = known.regions.filter((one) => one.parent === code && standsOn(one, until));
  if (inside.length > 0)
    found.push(problems.of('org/region-has-parts', 'code', { name: shown, parts: inside.length }));
  for (const target of into)
    if (target === code || !known.regions.some((one) => one.code === target && standsOn(one, until)))
      found.push(problems.of('org/region-unknown', 'into', { code: target }));
  const sites = new Set(sitesOf([region]).map(({ id }) => id));
  const there = known.staff.filter(
    ({ state, unit, scope }) => state !== 'left' && (sites.has(unit) || within(code, scope)),
  );
  if (there.length > 0)
    found.push(problems.of('org/region-has-staff', 'code', { name: shown, persons: namesOf(there) }));
  if (found.length > 0) return refused(...found);
  const next: Region = { ...region, until, names: cut(region, until) };
  const payload = { code, from: next.from, until, names: next.names, into: [...into], reason: reason.trim() };
  return ok([
    orgFacts.make(`region/${code}`, 'region-ended', payload),
    ...siteFacts(known, next, payload.reason, 'unit-ended'),
  ]);
}

const namesOf = (staff: readonly StaffMember[]) =>
  `${staff
    .slice(0, 5)
    .map(({ name }) => name)
    .join('、')}${staff.length > 5 ? `等${staff.length}人` : ''}`;

/** Gives a unit another name from a day on. Sites of towns and villages are called after their region. */
export function decideRenameUnit(
  known: KnownPlaces,
  asked: Renaming & { readonly id: string },
): Result<readonly NewFact[]> {
  const { id, from, reason } = asked;
  const unit = known.units.find((one) => one.id === id);
  if (!unit) return refused(problems.of('org/unit-unknown', 'id', { id }));
  const shown = nameOn(unit.names, from);
  const name = plainName(asked.name);
  const found = [...nameProblems(name), ...dayProblems(unit, from, shown), ...reasonProblems(reason)];
  if (name === shown) found.push(problems.of('org/same-name', 'name', { name }));
  if (unit.kind === 'town-centre' || unit.kind === 'village-station')
    found.push(problems.of('org/site-follows', 'id', { name: shown }));
  if (found.length > 0) return refused(...found);
  const payload = { id, from: unit.from, until: unit.until, names: renamed(unit, name, from) };
  return ok([orgFacts.make(`unit/${id}`, 'unit-renamed', { ...payload, reason: reason.trim() })]);
}

/** Ends a unit. Its parts and its staff go first; the bureau itself stays. */
export function decideEndUnit(
  known: KnownPlaces,
  asked: { readonly id: string; readonly until: Day; readonly reason: string },
): Result<readonly NewFact[]> {
  const { id, until, reason } = asked;
  const unit = known.units.find((one) => one.id === id);
  if (!unit) return refused(problems.of('org/unit-unknown', 'id', { id }));
  const shown = nameOn(unit.names, until);
  const found = [...dayProblems(unit, until, shown), ...reasonProblems(reason)];
  if (unit.kind === 'town-centre' || unit.kind === 'village-station')
    found.push(problems.of('org/site-follows', 'id', { name: shown }));
  if (unit.kind === 'bureau') found.push(problems.of('org/bureau-stays', 'id', {}));
  const parts = known.units.filter((one) => one.parent === id && standsOn(one, until));
  if (parts.length > 0)
    found.push(problems.of('org/unit-has-parts', 'id', { name: shown, parts: parts.length }));
  const there = known.staff.filter((one) => one.state !== 'left' && one.unit === id);
  if (there.length > 0)
    found.push(problems.of('org/unit-has-staff', 'id', { name: shown, persons: namesOf(there) }));
  if (found.length > 0) return refused(...found);
  const payload = { id, from: unit.from, until, names: cut(unit, until), reason: reason.trim() };
  return ok([orgFacts.make(`unit/${id}`, 'unit-ended', payload)]);
}

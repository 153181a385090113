import type { NewFact } from '#base/journal/index.ts';
import { type Day, isSeen, ok, type Problem, plainName, type Result, refused } from '#base/kernel/index.ts';
import { nameOn, standsOn } from './dated.ts';
import { orgFacts } from './facts.ts';
import { problems as placeProblems } from './place-problems.ts';
import { isName } from './plain-names.ts';
import { problems } from './problems.ts';
import { type Region, type RegionCode, within } from './regions.ts';
import { STAFF_ID, staffStream } from './staff.ts';
import type { Unit } from './units.ts';

export interface NewStaff {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly scope: RegionCode;
}

export interface AddStaffState {
  readonly taken: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly regions: ReadonlyMap<RegionCode, Region>;
  readonly today: Day;
}

/** What is wrong with somebody's name, office, unit or scope. */
export function staffProblems(state: Omit<AddStaffState, 'taken'>, staff: Omit<NewStaff, 'id'>): Problem[] {
  const found: Problem[] = [];
  if (!isName(staff.name)) found.push(problems.of('org/staff-name', 'name', {}));
  if (isSeen(staff.title) && !isName(staff.title)) found.push(problems.of('org/staff-title', 'title', {}));
  const unit = state.units.get(staff.unit);
  const region = state.regions.get(staff.scope);
  if (!unit || !standsOn(unit, state.today))
    found.push(placeProblems.of('org/unit-unknown', 'unit', { id: staff.unit.slice(0, 40) }));
  if (!region || !standsOn(region, state.today))
    found.push(placeProblems.of('org/region-unknown', 'scope', { code: staff.scope.slice(0, 40) }));
  if (unit && region && !within(unit.region, region.code))
    found.push(problems.of('org/scope-beyond-unit', 'scope', { unit: nameOn(unit.names, state.today) }));
  return found;
}

/** Adds a colleague without any role; the security officer grants roles (三员分立). */
export function decideAddStaff(state: AddStaffState, staff: NewStaff): Result<readonly NewFact[]> {
  const found: Problem[] = [];
  if (!STAFF_ID.test(staff.id))
    found.push(problems.of('org/staff-id-shape', 'id', { id: staff.id.slice(0, 40) }));
  else if (state.taken.has(staff.id)) found.push(problems.of('org/staff-exists', 'id', { id: staff.id }));
  found.push(...staffProblems(state, staff));
  if (found.length > 0) return refused(...found);
  const payload = { id: staff.id, ...trimmed(staff) };
  return ok([orgFacts.make(staffStream(staff.id), 'staff-added', payload)]);
}

/** Name, office, unit and scope as they are kept. */
export function trimmed({ name, title, unit, scope }: Omit<NewStaff, 'id'>) {
  return { name: plainName(name), title: plainName(title), unit, scope };
}

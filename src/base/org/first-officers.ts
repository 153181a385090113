import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Result, refused } from '#base/kernel/index.ts';
import { decideAddRegion } from './add-region.ts';
import { decideAddStaff } from './add-staff.ts';
import { decideAddUnit } from './add-unit.ts';
import { decideChangeRoles } from './change-roles.ts';
import { problems } from './problems.ts';
import type { Region, RegionCode } from './regions.ts';
import { officers, type RoleId, roleName } from './roles.ts';
import type { StaffMember } from './staff.ts';
import type { Unit } from './units.ts';

/** The present state of the district. */
export interface Beginning {
  readonly staff: readonly StaffMember[];
  readonly regions: readonly Region[];
  readonly units: readonly Unit[];
  readonly today: Day;
}

export interface FirstOfficers {
  /** the district's own code, 12 digits */
  readonly code: RegionCode;
  /** 区的名称 and 局的全称; used only where the district is still empty */
  readonly place: string;
  readonly bureau: string;
  /** 机关代字; the first character of the place where none is given */
  readonly documentWord?: string | undefined;
  /** 姓名 by role; the role's name where none is given */
  readonly names: Readonly<Partial<Record<(typeof officers)[number], string>>>;
}

const BUREAU = 'bureau';

/** The actor of the appointment, because nobody can be signed in yet. */
export const FOUNDER = 'founder';

/** The sign-in names of the first officers are their roles. */
export const officerIds: readonly RoleId[] = officers;

/** Facts for the district and its bureau, where they are missing. */
function ground({ regions, units, today }: Beginning, asked: FirstOfficers) {
  const span = { from: today, until: null };
  const region: Region = {
    ...span,
    code: asked.code,
    parent: null,
    level: 'district',
    names: [{ ...span, name: asked.place }],
  };
  const bureau: Unit = {
    ...span,
    id: BUREAU,
    kind: 'bureau',
    parent: null,
    region: asked.code,
    names: [{ ...span, name: asked.bureau }],
    documentWord: asked.documentWord ?? [...asked.place.trim()][0] ?? '',
  };
  return {
    region: regions.find(({ code }) => code === asked.code) ?? region,
    bureau: units.find(({ id }) => id === BUREAU) ?? bureau,
  };
}

/**
 * Appoints the first 系统管理员, 安全管理员 and 安全审计员 of an empty district, and adds its region and bureau where they are
 * missing. Refuses when the district has staff: then the officers themselves appoint people (三员分立).
 */
export function decideFirstOfficers(state: Beginning, asked: FirstOfficers): Result<readonly NewFact[]> {
  if (state.staff.length > 0)
    return refused(problems.of('org/not-empty', 'staff', { persons: state.staff.length }));
  const { region, bureau } = ground(state, asked);
  const [codes, units] = [state.regions.map(({ code }) => code), state.units.map(({ id }) => id)];
  const steps: Result<readonly NewFact[]>[] = [];
  if (!codes.includes(region.code)) steps.push(decideAddRegion(new Set(codes), region));
  if (!units.includes(bureau.id))
    steps.push(decideAddUnit({ units: new Set(units), regions: new Set([...codes, region.code]) }, bureau));
  const places = {
    units: new Map([[bureau.id, bureau]]),
    regions: new Map([[region.code, region]]),
    today: state.today,
  };
  for (const role of officers) {
    const name = asked.names[role] ?? roleName(role);
    const staff = { id: role, name, title: roleName(role), unit: bureau.id, scope: region.code };
    steps.push(decideAddStaff({ ...places, taken: new Set() }, staff));
    const member: StaffMember = { ...staff, roles: [], state: 'active', stateSince: null };
    steps.push(decideChangeRoles([member], { actor: FOUNDER, id: role, roles: [role] }));
  }
  const found = steps.flatMap((step) => (step.ok ? [] : step.problems));
  return found.length > 0 ? refused(...found) : ok(steps.flatMap((step) => (step.ok ? step.value : [])));
}

import type { NewFact } from '#base/journal/index.ts';
import { type Day, ok, type Problem, plainName, type Result, refused } from '#base/kernel/index.ts';
import { countyOf } from '#base/nation/index.ts';
import { decideAddRegion } from './add-region.ts';
import { decideAddStaff } from './add-staff.ts';
import { decideAddUnit } from './add-unit.ts';
import { decideChangeRoles } from './change-roles.ts';
import { orgFacts } from './facts.ts';
import { problems } from './place-problems.ts';
import { isName } from './plain-names.ts';
import type { Region } from './regions.ts';
import { officers, type RoleId, roleName } from './roles.ts';
import type { StaffMember } from './staff.ts';
import type { Unit } from './units.ts';

/** The present state of the district. */
export interface Beginning {
  readonly staff: readonly StaffMember[];
  readonly today: Day;
  /** has the installation a bureau already? */
  readonly isFounded: boolean;
  /** the only district that may be founded here (YIMEN_DISTRICT) */
  readonly only: string | undefined;
}

/** What somebody says who founds a bureau. Names are as people write them, without a pattern. */
export interface AskedFounding {
  /** GB/T 2260, six digits */
  readonly code: string;
  readonly province: string;
  readonly city: string;
  /** 县（市、区） */
  readonly place: string;
  /** 局的全称 */
  readonly bureau: string;
  /** 机关代字; '' for the first character of the place */
  readonly documentWord: string;
  /** first day of books and registers: 1 January of a year */
  readonly booksFrom: Day;
  /** which form the account has: that of a province, or the nation's */
  readonly form: string;
  /** 姓名 by role; '' for the role's name */
  readonly officers: Readonly<Partial<Record<(typeof officers)[number], string>>>;
}

/** The register of bureaus keeps this of a founded one. */
export interface FoundedBureau {
  readonly code: string;
  readonly province: string;
  readonly city: string;
  readonly place: string;
  readonly bureau: string;
  readonly booksFrom: Day;
  readonly form: string;
  /** the day on which it was founded here */
  readonly foundedOn: Day;
}

export const BUREAU = 'bureau';

/** The actor of the founding, because nobody can be signed in yet. */
export const FOUNDER = 'founder';

/** The sign-in names of the first officers are their roles. */
export const officerIds: readonly RoleId[] = officers;

const EARLIEST = '2000-01-01';

function wrong(asked: AskedFounding, today: Day): Problem[] {
  const { code, place, bureau, booksFrom, documentWord } = asked;
  const found: Problem[] = [];
  // a city without counties (东莞) stands in the country's list with a code of its own
  const isCounty = /^\d{6}$/.test(code) && (!code.endsWith('00') || countyOf(code) !== null);
  if (!isCounty) found.push(problems.of('org/county-code', 'code', { code }));
  if (!isName(place)) found.push(problems.of('org/founding-name', 'place', { what: '县（市、区）的名称' }));
  if (!isName(bureau)) found.push(problems.of('org/founding-name', 'bureau', { what: '局的全称' }));
  if ([...documentWord.trim()].length > 4 || /\p{C}/u.test(documentWord))
    found.push(problems.of('org/document-word', 'documentWord', {}));
  if (!booksFrom.endsWith('-01-01') || booksFrom > today || booksFrom < EARLIEST)
    found.push(problems.of('org/books-from', 'booksFrom', {}));
  const named = officers.map((role) => asked.officers[role]?.trim() ?? '').filter((name) => name !== '');
  if (new Set(named).size < named.length) found.push(problems.of('org/officers-alike', 'officers', {}));
  return found;
}

/** Facts for the district, its bureau and the three officers. */
function ground(asked: AskedFounding): { region: Region; bureau: Unit } {
  const span = { from: asked.booksFrom, until: null };
  const region: Region = {
    ...span,
    code: `${asked.code}000000`,
    parent: null,
    level: 'district',
    names: [{ ...span, name: plainName(asked.place) }],
  };
  const bureau: Unit = {
    ...span,
    id: BUREAU,
    kind: 'bureau',
    parent: null,
    region: region.code,
    names: [{ ...span, name: plainName(asked.bureau) }],
    documentWord: asked.documentWord.trim() || ([...asked.place.trim()][0] ?? ''),
  };
  return { region, bureau };
}

/**
 * Founds the bureau of an empty district: its place, the bureau itself, and the first 系统管理员, 安全管理员 and 安全审计员
 * (三员分立). Refuses when the district has staff: then the officers themselves appoint people.
 */
export function decideFoundBureau(state: Beginning, asked: AskedFounding): Result<readonly NewFact[]> {
  if (state.isFounded) return refused(problems.of('org/founded-already', 'code', {}));
  if (state.only && state.only !== asked.code)
    return refused(problems.of('org/other-district', 'code', { only: state.only }));
  if (state.staff.length > 0)
    return refused(problems.of('org/not-empty', 'staff', { persons: state.staff.length }));
  const found = wrong(asked, state.today);
  if (found.length > 0) return refused(...found);
  const { region, bureau } = ground(asked);
  const { code, province, city, place, booksFrom, form } = asked;
  const founding = {
    code,
    province,
    city,
    place: plainName(place),
    bureau: plainName(asked.bureau),
    booksFrom,
    form,
  };
  const steps: Result<readonly NewFact[]>[] = [
    ok([orgFacts.make('founding', 'bureau-founded', { ...founding, foundedOn: state.today })]),
    decideAddRegion(new Set(), region),
    decideAddUnit({ units: new Set(), regions: new Set([region.code]) }, bureau),
  ];
  const places = {
    units: new Map([[bureau.id, bureau]]),
    regions: new Map([[region.code, region]]),
    today: state.today,
  };
  for (const role of officers) {
    const name = asked.officers[role]?.trim() || roleName(role);
    const staff = { id: role, name, title: roleName(role), unit: bureau.id, scope: region.code };
    steps.push(decideAddStaff({ ...places, taken: new Set() }, staff));
    const member: StaffMember = { ...staff, roles: [], state: 'active', stateSince: null };
    steps.push(decideChangeRoles([member], { actor: FOUNDER, id: role, roles: [role] }));
  }
  const refusals = steps.flatMap((step) => (step.ok ? [] : step.problems));
  return refusals.length > 0
    ? refused(...refusals)
    : ok(steps.flatMap((step) => (step.ok ? step.value : [])));
}

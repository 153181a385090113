import type { NewFact } from '#base/journal/index.ts';
import { ok, type Result, refused } from '#base/kernel/index.ts';
import { decideAddStaff } from '../add-staff.ts';
import { decideChangeRoles } from '../change-roles.ts';
import { decideChangeStaff } from '../change-staff.ts';
import { nameOn } from '../dated.ts';
import type { RegistersAndSites as Draft } from '../registers.ts';
import { allRoles, type RoleId, roleName } from '../roles.ts';
import { problems } from '../sheet-problems.ts';
import type { StaffMember } from '../staff.ts';
import { emptyCells, loose, regionIn, unitIn } from './cells.ts';
import type { Intent, SheetContext } from './intent.ts';
import type { FilledRow } from './read-sheet.ts';

/**
 * A person of the sheet 人员, by their sign-in name. The administrator adds and moves people, the security officer gives the
 * roles of the same file (三员分立).
 */
export function planStaff(row: FilledRow, draft: Draft, context: SheetContext): Intent {
  const { rights } = context;
  const label = `${row.of('name')} ${row.of('id')}`;
  const known = draft.staff.find(({ id }) => id === row.of('id').normalize('NFKC'));
  const empty = emptyCells(row);
  if (empty.length > 0) return { label, what: '', isNew: true, decided: refused(...empty) };
  if (rights.roles && !rights.staff) return planRoles(row, known, label, draft, context);
  if (!rights.staff) return { label, what: '', isNew: true, decided: ok([]), leftTo: '系统管理员' };
  const unit = unitIn(row, 'unit', draft, context.today);
  const isOwn = row.of('scope') === '';
  const scope = isOwn ? null : regionIn(row, 'scope', draft.regions, context.today);
  if (!unit.ok || (scope && !scope.ok)) {
    const found = [...(unit.ok ? [] : unit.problems), ...(scope && !scope.ok ? scope.problems : [])];
    return { label, what: '', isNew: true, decided: refused(...found) };
  }
  const staff = {
    id: row.of('id').normalize('NFKC'),
    name: row.of('name'),
    title: row.of('title'),
    unit: unit.value.id,
    scope: scope?.ok ? scope.value.code : unit.value.region,
  };
  const state = {
    taken: new Set(draft.staff.map(({ id }) => id)),
    units: new Map(draft.units.map((one) => [one.id, one])),
    regions: new Map(draft.regions.map((one) => [one.code, one])),
    today: context.today,
  };
  const decided = known
    ? decideChangeStaff({ ...state, staff: draft.staff }, staff)
    : decideAddStaff(state, staff);
  return { label, what: nameOn(unit.value.names, context.today), isNew: !known, decided };
}

function planRoles(
  row: FilledRow,
  known: StaffMember | undefined,
  label: string,
  draft: Draft,
  { actor }: SheetContext,
): Intent {
  const intent = { label, isNew: false };
  if (!known) return { ...intent, what: '', decided: ok([]), leftTo: '系统管理员先' };
  const roles = rolesIn(row);
  if (!roles.ok) return { ...intent, what: '', decided: roles };
  // an empty cell takes no role away
  const wanted = roles.value.length === 0 ? known.roles : [...new Set([...known.roles, ...roles.value])];
  const decided: Result<readonly NewFact[]> =
    wanted.length === known.roles.length
      ? ok([])
      : decideChangeRoles(draft.staff, { actor, id: known.id, roles: wanted });
  return { ...intent, what: wanted.map(roleName).join('、'), decided };
}

/** The roles of a cell by their names. */
function rolesIn(row: FilledRow): Result<RoleId[]> {
  const texts = row
    .of('roles')
    .split(/[、,，;；\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const found = texts.map((text) => allRoles.find((role) => loose(roleName(role)) === loose(text)));
  const wrong = texts.filter((_, index) => found[index] === undefined);
  if (wrong.length > 0) {
    const told = { column: '岗位', text: wrong.join('、'), words: allRoles.map(roleName).join('、') };
    return refused(problems.of('org/sheet-word', `${row.place} roles`, told));
  }
  return ok(found.flatMap((role) => role ?? []));
}

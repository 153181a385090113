import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { orgFacts } from './facts.ts';
import { lastOfficerProblems } from './last-officer.ts';
import { problems } from './problems.ts';
import { allRoles, conflictsIn, isRole, type RoleId, roleName } from './roles.ts';
import { type StaffMember, staffStateNames, staffStream } from './staff.ts';

export interface ChangeRoles {
  readonly actor: string;
  readonly id: string;
  readonly roles: readonly string[];
}

/** Gives a colleague exactly these roles. Refuses one's own login, conflicting roles, and the loss of the last officer. */
export function decideChangeRoles(
  all: readonly StaffMember[],
  command: ChangeRoles,
): Result<readonly NewFact[]> {
  const staff = all.find((member) => member.id === command.id);
  if (!staff) return refused(problems.of('org/staff-unknown', 'id', { id: command.id.slice(0, 40) }));
  const found: Problem[] = command.roles.flatMap((role, index) =>
    isRole(role) ? [] : [problems.of('org/role-unknown', `roles[${index}]`, { role: role.slice(0, 40) })],
  );
  const wanted: readonly RoleId[] = allRoles.filter((role) => command.roles.includes(role));
  if (staff.state === 'left')
    found.push(problems.of('org/staff-state', 'id', { name: staff.name, state: staffStateNames.left }));
  if (command.actor === staff.id) found.push(problems.of('org/own-login', 'id', {}));
  for (const { roles: pair } of conflictsIn(wanted))
    found.push(
      problems.of('org/roles-incompatible', 'roles', { a: roleName(pair[0]), b: roleName(pair[1]) }),
    );
  found.push(...lastOfficerProblems(all, staff, wanted));
  if (found.length > 0) return refused(...found);
  const same = wanted.length === staff.roles.length && wanted.every((role) => staff.roles.includes(role));
  if (same) return ok([]);
  return ok([
    orgFacts.make(staffStream(staff.id), 'staff-roles-changed', {
      id: staff.id,
      roles: wanted,
      before: staff.roles,
    }),
  ]);
}

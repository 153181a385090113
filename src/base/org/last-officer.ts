import type { Problem } from '#base/kernel/index.ts';
import { problems } from './problems.ts';
import { officers, type RoleId, roleName } from './roles.ts';
import type { StaffMember } from './staff.ts';

/** Problems when a member of staff loses all roles but `kept`: without the three officers nobody could manage logins. */
export function lastOfficerProblems(
  all: readonly StaffMember[],
  staff: StaffMember,
  kept: readonly RoleId[],
): readonly Problem[] {
  return officers
    .filter((officer) => staff.roles.includes(officer) && !kept.includes(officer))
    .filter(
      (officer) =>
        !all.some(
          (other) => other.id !== staff.id && other.state === 'active' && other.roles.includes(officer),
        ),
    )
    .map((officer) => problems.of('org/last-officer', 'id', { role: roleName(officer) }));
}

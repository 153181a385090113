import {
  type Permission,
  permissionsOf,
  type RoleId,
  type Session,
  type StaffMember,
} from '#base/org/index.ts';
import { type Actor, type CaseSubject, covers, hasPart, isUnsent, rolesInCase } from './role-in-case.ts';

/** Roles of windows without distinction, which take in for every department (综合窗口无差别受理). */
const GENERAL: readonly RoleId[] = ['district-clerk', 'town-clerk', 'village-clerk'];

/** The signed-in person as an actor. With a password that somebody else has set they have no permission yet. */
export function actorOf(session: Session): Actor {
  const { staffId, unit, regionScope, roles, permissions } = session;
  return actorWith(staffId, unit, regionScope, roles, permissions);
}

/** A colleague as an actor. */
export function colleague({ id, unit, scope, roles }: StaffMember): Actor {
  return actorWith(id, unit, scope, roles, permissionsOf(roles));
}

function actorWith(
  id: string,
  unit: string,
  region: string,
  roles: readonly RoleId[],
  permissions: readonly Permission[],
): Actor {
  return {
    id,
    person: null,
    permissions,
    unit,
    region,
    general: roles.some((role) => GENERAL.includes(role)),
  };
}

/** The holder of number and code of a case as an actor: the applicant or their agent. */
export function applicantActor(person: string): Actor {
  return { id: person, person, permissions: [], unit: null, region: null, general: false };
}

/** May a case be handed over to this actor? They need a part in it, or deliver at the door in its place. */
export function mayTakeOver(actor: Actor, subject: CaseSubject): boolean {
  if (hasPart(rolesInCase(actor, subject))) return true;
  if (isUnsent(subject)) return false;
  const near = actor.region !== null && covers(actor.region, subject.site);
  return near && actor.permissions.includes('case.agent');
}

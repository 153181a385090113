import type { Instant, Problem } from '#base/kernel/index.ts';
import { type Permission, permissions } from './permissions.ts';
import { problems } from './problems.ts';
import { type RegionCode, within } from './regions.ts';
import { type RoleId, roleName, rolesWith } from './roles.ts';

/** The session of a member of staff, which every route gets. */
export interface Session {
  /** the id of this sign-in in lists; not the token */
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly unit: string;
  readonly regionScope: RegionCode;
  readonly roles: readonly RoleId[];
  /** empty until the member has changed a password that somebody else set */
  readonly permissions: readonly Permission[];
  readonly mustChangePassword: boolean;
  /** the second factor is still to be given, or to be set up because a role needs one; until then there are no permissions */
  readonly secondFactor?: 'asked' | 'missing';
  /** when it ends without further use */
  readonly expires: Instant;
}

/** The problem of a session whose second factor is still to come; else null. */
export function factorProblem({ secondFactor }: Session): Problem | null {
  if (secondFactor === 'asked') return problems.of('org/factor-needed', 'session', {});
  if (secondFactor === 'missing') return problems.of('org/factor-missing', 'session', {});
  return null;
}

/** Null when the session has the permission; else the problem: no sign-in, a password of somebody else, or no role. */
export function requirePermission(session: Session | null, permission: Permission): Problem | null {
  if (!session) return problems.of('org/sign-in-needed', 'session', {});
  const factor = factorProblem(session);
  if (factor) return factor;
  if (session.mustChangePassword) return problems.of('org/password-change-first', 'session', {});
  if (session.permissions.includes(permission)) return null;
  return problems.of('org/permission-missing', 'session', {
    does: permissions[permission],
    roles: rolesWith(permission).map(roleName).join('、'),
  });
}

/** Null when the region is inside the session's scope. `regionName` is for the message. */
export function requireRegion(session: Session, region: RegionCode, regionName: string): Problem | null {
  if (within(session.regionScope, region)) return null;
  return problems.of('org/outside-scope', 'region', { region: regionName });
}

import type { Permission } from '#base/org/index.ts';
import type { CaseRole, CaseState } from '../types.ts';

/** Somebody who looks at a case or acts on it. A member of the public has a person and no permissions. */
export interface Actor {
  readonly id: string;
  /** the person that this actor is, or acts for with an authority */
  readonly person: string | null;
  readonly permissions: readonly Permission[];
  readonly unit: string | null;
  /** the region that the actor answers for, 12 digits; a district ends in 000000, a town in 000 */
  readonly region: string | null;
  /** whether the actor works at a window without distinction, for every department */
  readonly general: boolean;
}

/** The data of a case that decide about roles in it; without a status it is a new one. */
export type CaseSubject = Pick<CaseState, 'applicant' | 'openedBy' | 'handler' | 'site' | 'terms'> & {
  readonly status?: CaseState['status'];
};

const UNSENT: readonly (CaseState['status'] | undefined)[] = ['draft', 'discarded'];

/**
 * Was a draft begun at home and not sent? Then it is the applicant's alone (个人信息保护法第六条、第十三条: nobody needs data that
 * were not submitted). A window's own draft has a handler at the window; one from home gets a handler when the applicant gives
 * number and code there (begin/draft-from-home.routes.ts).
 */
export function isUnsent({ applicant, handler, status }: CaseSubject): boolean {
  return UNSENT.includes(status) && handler === applicant;
}

/**
 * What an actor is to a case. A window takes in what comes to a site of its region, a department's own window only its
 * department's. An agent acts for the applicant only in what they opened or were handed; any agent of the place
 * may carry a result to the door. Reviewing, deciding and extending belong to the department that decides.
 */
export function rolesInCase(actor: Actor, subject: CaseSubject): CaseRole[] {
  const own = actor.person !== null && actor.person === subject.applicant;
  if (isUnsent(subject)) return own ? ['applicant'] : [];
  const may = (permission: Permission) => actor.permissions.includes(permission);
  const inRegion = actor.region !== null && covers(actor.region, subject.site);
  const ours = actor.unit === subject.terms.unit;
  const roles: readonly (readonly [CaseRole, boolean])[] = [
    ['applicant', own],
    ['agent', may('case.agent') && inRegion && [subject.openedBy, subject.handler].includes(actor.id)],
    ['courier', may('case.agent') && inRegion],
    ['clerk', may('case.intake') && inRegion && (ours || (actor.general && !subject.terms.excluded))],
    ['reviewer', may('case.review') && ours],
    ['decider', may('case.decide') && ours],
    ['director', may('case.approve-extension') && ours],
    ['overseer', !actor.general && seesBeyondUnit(actor) && inRegion],
  ];
  return roles.filter(([, is]) => is).map(([role]) => role);
}

/** The roles with a part in the case: applicant, handlers and couriers, but not overseers. */
export function partsOf(roles: readonly CaseRole[]): CaseRole[] {
  return roles.filter((role) => role !== 'overseer');
}

/** Does somebody handle the case, or is it theirs? A courier has no part in its contents. */
export function hasPart(roles: readonly CaseRole[]): boolean {
  return partsOf(roles).some((role) => role !== 'courier');
}

/**
 * May an actor look at a case? Everybody with a part in it may. Of those who may read, a department's people see what it
 * decides, and others see the cases of their region. A courier sees only what is ready for delivery.
 */
export function maySee(actor: Actor, subject: CaseSubject): boolean {
  const ready = subject.status === 'made' || subject.status === 'rejected';
  if (partsOf(rolesInCase(actor, subject)).some((role) => role !== 'courier' || ready)) return true;
  if (!actor.permissions.includes('case.read') || isUnsent(subject)) return false;
  if (actor.unit === subject.terms.unit) return true;
  return seesBeyondUnit(actor) && actor.region !== null && covers(actor.region, subject.site);
}

const WORKS_FOR_A_UNIT = ['case.intake', 'case.review', 'case.decide'] as const;

/** Does an actor read by region? Windows without distinction and overseers do; a department's people read only its own cases. */
export function seesBeyondUnit({ permissions, general }: Actor): boolean {
  if (!permissions.includes('case.read')) return false;
  return general || !WORKS_FOR_A_UNIT.some((permission) => permissions.includes(permission));
}

/** Is a site inside a region? A district covers its towns, a town its villages. */
export function covers(region: string, site: string): boolean {
  const stem = region.endsWith('000000')
    ? region.slice(0, 6)
    : region.endsWith('000')
      ? region.slice(0, 9)
      : region;
  return site.startsWith(stem);
}

import {
  type AgentRole,
  type ApplicantSort,
  type DeliveryWay,
  deliveryWayName,
  deliveryWays,
  needsAddress,
  type Problem,
  placeNames,
} from '#base/kernel/index.ts';
import type { ServiceItem } from '#service/items/index.ts';
import type { Wants } from '#service/persons/index.ts';
import type { Actor } from '../life/role-in-case.ts';
import { problems } from '../problems.ts';
import { AUTHORITY, conditionOf, decidingUnit, levelOf } from './terms.ts';

/** Who may apply (GB/T 39046 A.4: 1 is a natural person, all others are organisations). */
export function applicantsOf({ targets }: Pick<ServiceItem, 'targets'>): ApplicantSort[] {
  const person = targets.includes('1') || targets.length === 0;
  const organisation = targets.some((target) => target !== '1');
  return [...(person ? (['person'] as const) : []), ...(organisation ? (['organisation'] as const) : [])];
}

/** Why an item cannot be applied for from home; null when it can. */
export function offlineReason(
  item: Pick<ServiceItem, 'online' | 'excluded' | 'visitReason'>,
  excludedName: (kind: string) => string,
): string | null {
  if (item.excluded !== null) return `${excludedName(item.excluded)}只在区政务服务大厅的部门窗口办理`;
  return item.online ? null : (item.visitReason ?? '实施清单没有开通网上办理');
}

/** The ways in which the result of an item may come. */
export function waysOf({ express, delivered }: Pick<ServiceItem, 'express' | 'delivered'>): DeliveryWay[] {
  const offers = { counter: true, post: express, hand: delivered.includes('village'), electronic: true };
  return deliveryWays.filter((way) => offers[way]);
}

/**
 * Where an item may be sent to: the hall and the towns for what the department decides; the places of the town or the
 * village for what they decide. Only places for which somebody decides (`decides`), so that nothing lies unseen.
 */
export function sitesFor(
  item: Pick<ServiceItem, 'unit' | 'decided' | 'intake' | 'excluded'>,
  places: readonly string[],
  decides: (unit: string) => boolean,
): string[] {
  const deep = item.decided !== 'district';
  return places.filter((site) => {
    const level = levelOf(site);
    if (!item.intake.includes(level)) return false;
    if (level === 'village' && !deep) return false;
    if (level === 'district' && deep) return false;
    return decides(decidingUnit(item, site));
  });
}

/** May this clerk take the item in where they sit? Excluded kinds only at the department's own window. */
export function intakeProblems(
  item: Pick<ServiceItem, 'intake' | 'excluded' | 'unit'>,
  who: Pick<Actor, 'unit'>,
  site: string,
): Problem[] {
  const level = levelOf(site);
  if (item.excluded !== null && who.unit !== item.unit)
    return [problems.of('cases/wrong-place', 'item', { why: '不实行无差别受理，只在部门自己的窗口收件' })];
  if (!item.intake.includes(level))
    return [problems.of('cases/wrong-place', 'item', { why: `${placeNames[level]}不收这个事项` })];
  return [];
}

/** Is the applicant of the sort that the item is for? */
export function applicantProblems(item: Pick<ServiceItem, 'targets'>, of: ApplicantSort): Problem[] {
  if (applicantsOf(item).includes(of)) return [];
  return [problems.of('cases/wrong-applicant', 'applicant.of', { of: of === 'person' ? '个人' : '单位' })];
}

/** What an application must bring, with what stands beside each. */
export function materialsAsked(item: Pick<ServiceItem, 'id' | 'materials'>) {
  const asked = item.materials.map(({ name, required, tolerable, note }) => {
    const when = conditionOf(item.id, { name, note });
    return { name, required: required && when === null, tolerable, note: when ?? note };
  });
  if (asked.some(({ name }) => name === AUTHORITY)) return asked;
  return [...asked, { name: AUTHORITY, required: false, tolerable: false, note: '由代理人办理时提交' }];
}

/** May the result come in this way, and does it know whither? */
export function wantsProblems(
  item: Pick<ServiceItem, 'express' | 'delivered'>,
  { way, address }: Wants,
): Problem[] {
  const name = deliveryWayName(way);
  if (!waysOf(item).includes(way)) return [problems.of('cases/wrong-way', 'wants.way', { way: name })];
  return needsAddress(way) && address.trim() === ''
    ? [problems.of('cases/no-address', 'wants.address', { way: name })]
    : [];
}

/** Whoever acts for another brings their authority; a guardian needs none. */
export function authorityProblems(
  applicant: { readonly agent?: { readonly as: AgentRole } | undefined } | null,
  given: readonly string[],
): Problem[] {
  if (applicant?.agent?.as !== 'agent' || given.includes(AUTHORITY)) return [];
  return [problems.of('cases/no-authority', 'materials')];
}

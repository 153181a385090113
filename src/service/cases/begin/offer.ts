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
import { conditionOf, whenOf } from './conditions.ts';
import { AUTHORITY, decidingUnit, levelOf } from './terms.ts';

/** Who may apply (GB/T 39046 A.4: 1 is a natural person, all others are organisations). */
export function applicantsOf({ targets }: Pick<ServiceItem, 'targets'>): ApplicantSort[] {
  const person = targets.includes('1') || targets.length === 0;
  const organisation = targets.some((target) => target !== '1');
  return [...(person ? (['person'] as const) : []), ...(organisation ? (['organisation'] as const) : [])];
}

/** Why people cannot apply for an item from home; null when they can. */
export function offlineReason(
  item: Pick<ServiceItem, 'online' | 'excluded' | 'visitReason'>,
  excludedName: (kind: string) => string,
): string | null {
  if (item.excluded !== null) return `${excludedName(item.excluded)}只在区政务服务大厅的部门窗口办理`;
  return item.online ? null : (item.visitReason ?? '实施清单没有开通网上办理');
}

/** The ways in which the result of an item can be delivered. */
export function waysOf({ express, delivered }: Pick<ServiceItem, 'express' | 'delivered'>): DeliveryWay[] {
  const offers = { counter: true, post: express, hand: delivered.includes('village'), electronic: true };
  return deliveryWays.filter((way) => offers[way]);
}

/**
 * The sites to which an application for an item may be sent: the hall and the towns if the department decides; those of the
 * town or the village if they decide. Only sites for which somebody decides (`decides`), so that nothing stays unseen.
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

/** Problems of an intake by this clerk at their site. Only the department's own window takes excluded kinds in. */
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

/** Problems where the applicant is not of the item's sort. */
export function applicantProblems(item: Pick<ServiceItem, 'targets'>, of: ApplicantSort): Problem[] {
  if (applicantsOf(item).includes(of)) return [];
  return [problems.of('cases/wrong-applicant', 'applicant.of', { of: of === 'person' ? '个人' : '单位' })];
}

/** The materials of an application, each with its notes. */
export function materialsAsked(item: Pick<ServiceItem, 'id' | 'materials'>) {
  const asked = item.materials.map(({ name, required, tolerable, note }) => {
    const when = conditionOf(item.id, { name, note });
    const answers = required ? whenOf(item.id, name) : null;
    const shown = answers && { key: answers.key, is: [...answers.is] };
    return { name, required: required && when === null, when: shown, tolerable, note: when ?? note };
  });
  if (asked.some(({ name }) => name === AUTHORITY)) return asked;
  return [
    ...asked,
    { name: AUTHORITY, required: false, when: null, tolerable: false, note: '由代理人办理时提交' },
  ];
}

/** Problems of the wanted way of delivery: the item must offer it, and it may need an address. */
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

/** Problems of a missing authority: an agent brings one, a guardian needs none. */
export function authorityProblems(
  applicant: { readonly agent?: { readonly as: AgentRole } | undefined } | null,
  given: readonly string[],
): Problem[] {
  if (applicant?.agent?.as !== 'agent' || given.includes(AUTHORITY)) return [];
  return [problems.of('cases/no-authority', 'materials')];
}

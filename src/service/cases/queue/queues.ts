import { type Actor, seesBeyondUnit } from '../life/role-in-case.ts';

/** 我的、待接办、本单位、全区、本站点 */
export const queueNames = ['mine', 'free', 'unit', 'district', 'site'] as const;
export type QueueName = (typeof queueNames)[number];

/**
 * The queues that this person can have, in the order of the page. 我的 is for those who handle cases. 本单位 is for people of a
 * department, a town or a station, which decide; the district's hall and the bureau's own sections do not. 本站点 is for windows
 * without distinction and overseers. 待接办 is for those who may take cases over. 全区 is for those who oversee the district.
 */
export function queuesFor(who: Actor): readonly QueueName[] {
  const may = (...permissions: Actor['permissions'][number][]) =>
    permissions.some((permission) => who.permissions.includes(permission));
  const handles = may('case.intake', 'case.review', 'case.decide');
  const reads = may('case.read');
  const inHall = who.region?.endsWith('000000') ?? true;
  const decides = may('case.review', 'case.decide') || (may('case.intake') && !(who.general && inHall));
  const has: Readonly<Record<QueueName, boolean>> = {
    mine: handles || may('case.agent'),
    free: reads && handles,
    unit: reads && decides && who.unit !== null,
    district: overseesDistrict(who),
    site: seesBeyondUnit(who) && who.region !== null,
  };
  return queueNames.filter((name) => has[name]);
}

/** Does somebody answer for every case of the district? They read by region, handle none, and their region is the district. */
export function overseesDistrict(who: Actor): boolean {
  return !who.general && seesBeyondUnit(who) && (who.region?.endsWith('000000') ?? false);
}

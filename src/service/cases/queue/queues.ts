import { type Actor, seesBeyondUnit } from '../life/role-in-case.ts';

/** 我的、待接办、本单位、本站点 */
export const queueNames = ['mine', 'free', 'unit', 'site'] as const;
export type QueueName = (typeof queueNames)[number];

/**
 * The queues in which something can ever lie for this person, in the order in which they are looked at. Their own: of
 * whoever handles cases. Their unit's: of a department's, a town's or a station's people, who decide; nobody in the
 * district's hall or in the bureau's own sections does. Their place's: of windows without distinction and of who
 * oversees. What nobody has taken up yet: of whoever may take it up.
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
    site: seesBeyondUnit(who) && who.region !== null,
  };
  return queueNames.filter((name) => has[name]);
}

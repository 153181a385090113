import type { StaffMember } from '#base/org/index.ts';
import { colleague, mayTakeOver } from '../life/actor.ts';
import { type Actor, covers } from '../life/role-in-case.ts';
import type { CaseState } from '../types.ts';

/**
 * Who may hand over all that a colleague has in hand: the colleague; the director of their unit; 窗口管理股, which manages the
 * people of the windows in its region. Who is gone (locked, left) cannot, and their applicants must not wait: for them also
 * whoever handles cases in their unit, and a window without distinction over their place, as a town's over its stations
 * (首问负责制；镇便民服务中心是责任主体).
 */
export function answersFor(
  who: Actor,
  member: Pick<StaffMember, 'id' | 'unit' | 'scope' | 'state'>,
): boolean {
  const may = (permission: Actor['permissions'][number]) => who.permissions.includes(permission);
  const handles = may('case.intake') || may('case.review') || may('case.decide');
  if (who.id === member.id) return handles || may('case.agent');
  const sameUnit = who.unit === member.unit;
  const above = who.region !== null && covers(who.region, member.scope);
  if (sameUnit && may('case.approve-extension')) return true;
  if (above && may('window.keep')) return true;
  if (member.state === 'active') return false;
  return (sameUnit && handles) || (above && who.general && may('case.intake'));
}

export interface HandOverPlan {
  readonly moves: readonly CaseState[];
  /** what the new colleague may not have */
  readonly left: readonly CaseState[];
}

/** What goes to the new colleague, and what has to stay because they have no part in it; null takes everything. */
export function planHandOver(cases: readonly CaseState[], to: StaffMember | null): HandOverPlan {
  const successor = to && colleague(to);
  const fits = (state: CaseState) => successor === null || mayTakeOver(successor, state);
  return { moves: cases.filter(fits), left: cases.filter((state) => !fits(state)) };
}

import type { StaffMember } from '#base/org/index.ts';
import { colleague, mayTakeOver } from '../life/actor.ts';
import { type Actor, covers } from '../life/role-in-case.ts';
import type { CaseState } from '../types.ts';

/**
 * May `who` hand over all cases of a colleague? The colleague may; the director of their unit; and 窗口管理股, which manages the
 * staff of the windows in its region. A colleague who is locked or has left cannot, and their applicants must not wait: then
 * also those may who handle cases in their unit, and a window without distinction above their place, as a town's is above its
 * stations (首问负责制；镇便民服务中心是责任主体).
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
  /** cases that the new colleague may not have */
  readonly left: readonly CaseState[];
}

/** Parts the cases: those that go to the new colleague, and those that stay because they have no part in them. Null takes all. */
export function planHandOver(cases: readonly CaseState[], to: StaffMember | null): HandOverPlan {
  const successor = to && colleague(to);
  const fits = (state: CaseState) => successor === null || mayTakeOver(successor, state);
  return { moves: cases.filter(fits), left: cases.filter((state) => !fits(state)) };
}

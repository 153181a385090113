import { instant, type Result } from '#base/kernel/index.ts';
import type { RoleId } from './roles.ts';
import type { StaffMember, StaffState } from './staff.ts';

/** For tests: a member of staff with these roles. */
export function member(id: string, roles: readonly RoleId[], at: StaffState = 'active'): StaffMember {
  const stateSince = at === 'active' ? null : { at: instant(0), by: 'anquan', reason: '演示' };
  return { id, name: id, title: '', unit: 'office', scope: '430212000000', roles, state: at, stateSince };
}

/** The three officers, a bookkeeper, a member who has left and one who is locked. */
export const all = [
  member('admin', ['admin']),
  member('anquan', ['security']),
  member('audit', ['auditor']),
  member('kuaiji', ['bookkeeper']),
  member('gone', [], 'left'),
  member('shut', ['approver'], 'locked'),
];

/** The codes of a refusal; none for an accepted result. */
export function codes(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map((problem) => problem.code);
}

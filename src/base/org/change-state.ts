import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { orgFacts } from './facts.ts';
import { lastOfficerProblems } from './last-officer.ts';
import { problems } from './problems.ts';
import { type StaffMember, type StaffState, staffStateNames, staffStream } from './staff.ts';

export interface ChangeState {
  readonly actor: string;
  readonly id: string;
  readonly reason: string;
}

interface Change {
  readonly fact: 'staff-locked' | 'staff-unlocked' | 'staff-left';
  readonly from: readonly StaffState[];
  readonly to: StaffState;
}

/** Lock, unlock, leave: state × command. Leaving is final; a login is never given to another person. */
export const stateChanges = {
  lock: { fact: 'staff-locked', from: ['active'], to: 'locked' },
  unlock: { fact: 'staff-unlocked', from: ['locked'], to: 'active' },
  leave: { fact: 'staff-left', from: ['active', 'locked'], to: 'left' },
} as const satisfies Record<string, Change>;

export type StateChange = keyof typeof stateChanges;

export function decideChangeState(
  all: readonly StaffMember[],
  change: StateChange,
  command: ChangeState,
): Result<readonly NewFact[]> {
  const staff = all.find((member) => member.id === command.id);
  if (!staff) return refused(problems.of('org/staff-unknown', 'id', { id: command.id.slice(0, 40) }));
  const { fact, from } = stateChanges[change] as Change;
  const found: Problem[] = [];
  const reason = command.reason.trim();
  if (!from.includes(staff.state))
    found.push(
      problems.of('org/staff-state', 'id', { name: staff.name, state: staffStateNames[staff.state] }),
    );
  if (command.actor === staff.id) found.push(problems.of('org/own-login', 'id', {}));
  if (reason === '' || reason.length > 200) found.push(problems.of('org/staff-reason', 'reason', {}));
  if (change !== 'unlock' && staff.state === 'active') found.push(...lastOfficerProblems(all, staff, []));
  if (found.length > 0) return refused(...found);
  return ok([orgFacts.make(staffStream(staff.id), fact, { id: staff.id, reason })]);
}

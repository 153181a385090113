import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { type AddStaffState, type NewStaff, staffProblems, trimmed } from './add-staff.ts';
import { orgFacts } from './facts.ts';
import { problems } from './problems.ts';
import { type StaffMember, staffStateNames, staffStream } from './staff.ts';

/** Gives a colleague another name, office, unit or scope. The roles stay; whoever has left is not changed. */
export function decideChangeStaff(
  state: Omit<AddStaffState, 'taken'> & { readonly staff: readonly StaffMember[] },
  asked: NewStaff,
): Result<readonly NewFact[]> {
  const member = state.staff.find(({ id }) => id === asked.id);
  if (!member) return refused(problems.of('org/staff-unknown', 'id', { id: asked.id.slice(0, 40) }));
  const found: Problem[] = staffProblems(state, asked);
  if (member.state === 'left')
    found.push(problems.of('org/staff-state', 'id', { name: member.name, state: staffStateNames.left }));
  if (found.length > 0) return refused(...found);
  const next = trimmed(asked);
  if (JSON.stringify(next) === JSON.stringify(trimmed(member))) return ok([]);
  return ok([orgFacts.make(staffStream(asked.id), 'staff-changed', { id: asked.id, ...next })]);
}

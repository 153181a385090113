import { type Day, day } from '#base/kernel/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';
import { openUrge } from '../commands/urge.ts';
import { isUnsent } from '../life/role-in-case.ts';
import { type CaseState, isOver } from '../types.ts';

/** Later than any due day: nothing is due. */
export const NOT_DUE: Day = day('9999-12-31');

/**
 * Is there anything left to do for the bureau? A closed case waits for its archive, but nobody waits for it. A draft that its
 * applicant has not sent does not concern the bureau and is in no queue.
 */
export function isOpen(state: CaseState): boolean {
  return !isOver(state.status) && !isUnsent(state);
}

/** The day by which the next thing is due: the notice, the promise (else the law), the delivery; or the answer to an urge. */
export function nextDue(state: CaseState, clock: ClockAnswer): Day {
  if (!isOpen(state)) return NOT_DUE;
  const byClock = dueByClock(state, clock);
  const urged = openUrge(state)?.due;
  return urged && urged < byClock ? urged : byClock;
}

function dueByClock(state: CaseState, clock: ClockAnswer): Day {
  if (state.decision) return clock.deliverBy ?? NOT_DUE;
  // accepted by silence: the law's days run, and the notice is no longer due
  if (clock.acceptedOn) return clock.promisedDue ?? clock.statutoryDue ?? NOT_DUE;
  return clock.noticeDue ?? NOT_DUE;
}

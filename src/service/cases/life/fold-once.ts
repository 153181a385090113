import { recently } from '#base/kernel/index.ts';
import type { CaseFact } from '../commands/index.ts';
import type { CaseState } from '../types.ts';
import { evolve } from './handle.ts';

interface Folded {
  readonly before: CaseState | null;
  readonly after: CaseState;
}

/** about as many as a busy commit has facts; more would only use memory */
const folded = recently<CaseFact['payload'], Folded>(64);

/**
 * `evolve`, computed once for all that need the same fact in a commit: the decision, the messages, the counts, the case's own
 * row. They share the state, and with it the last reading of its clock. Facts and states never change.
 */
export function foldOnce(before: CaseState | null, fact: CaseFact): CaseState {
  const known = folded.get(fact.payload);
  if (known?.before === before) return known.after;
  const after = evolve(before, fact);
  folded.set(fact.payload, { before, after });
  return after;
}

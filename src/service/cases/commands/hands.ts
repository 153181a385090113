import { type CaseState, NOBODY, type Status } from '../types.ts';
import type { CaseContext } from './types.ts';

/** Verbs of those who decide: who does one on a case that nobody handles handles it from then on. */
const TAKES: readonly string[] = ['stop', 'resume', 'suspend', 'ask-extension', 'decide', 'certify'];

/** Statuses in which a case waits for a window; after them it waits for whoever decides. */
export const BEFORE_ACCEPTANCE = [
  'draft',
  'submitted',
  'returned',
  'passed',
  'received',
  'notified',
] as const satisfies readonly Status[];

/** Does nobody of the staff handle the case? A case from home that nobody has taken up has its applicant as handler. */
export function isNobodys({ handler, applicant }: Pick<CaseState, 'handler' | 'applicant'>): boolean {
  return handler === NOBODY || handler === applicant;
}

/**
 * Into whose hands a step passes a case; null: it stays where it is. A window that accepts and does not decide lets go of the
 * case, so that it waits for those who decide (待接办). The first of them to act on it has it.
 */
export function passesTo(
  verb: string,
  state: Pick<CaseState, 'handler' | 'applicant'>,
  { actor, roles }: Pick<CaseContext, 'actor' | 'roles'>,
): string | null {
  const decides = roles.includes('reviewer') || roles.includes('decider');
  const free = isNobodys(state);
  if (verb === 'accept' && !decides && (free || state.handler === actor)) return NOBODY;
  return free && decides && (verb === 'accept' || TAKES.includes(verb)) ? actor : null;
}

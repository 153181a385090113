import { officialCalendar } from '../../src/base/calendar/index.ts';
import { type Day, unwrap } from '../../src/base/kernel/index.ts';
import {
  type CaseFact,
  type CaseState,
  type CaseTerms,
  evolve,
  handle,
  rolesInCase,
} from '../../src/service/cases/index.ts';
import { permitLaw } from '../../src/service/clock/index.ts';
import { actorOf, ORGAN, type Step } from './lives.ts';

export interface Setting {
  readonly number: string;
  readonly applicant: string;
  /** the window of the intake, by which the people are named */
  readonly window: number | string;
  readonly terms: CaseTerms;
  readonly today: Day;
  /** last number of every paper */
  readonly last: number;
}

/** One step of a life by the pure rules alone: the fact, and the case after it. Throws where the rules refuse. */
export function playStep(
  state: CaseState | null,
  { part, command }: Step,
  { number, applicant, window, terms, today, last }: Setting,
): { readonly fact: CaseFact; readonly state: CaseState } {
  const who = actorOf(part, window, applicant, terms.unit);
  const site = command.do === 'draft' ? command.site : '';
  const subject = state ?? { applicant, site, terms, openedBy: who.id, handler: who.id };
  const fact = unwrap(
    handle(state, command, {
      actor: who.id,
      roles: rolesInCase(who, subject),
      today,
      calendar: officialCalendar,
      law: permitLaw,
      organ: ORGAN,
      // the same last number for every kind of paper and every item's certificates
      lastNumbers: new Proxy({}, { get: () => last }),
      terms: state ? null : terms,
      number,
    }),
  );
  return { fact, state: evolve(state, fact) };
}

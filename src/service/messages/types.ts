import type { Instant } from '#base/kernel/index.ts';
import type { CaseFact, CaseState } from '#service/cases/index.ts';
import type { ClockAnswer } from '#service/clock/index.ts';

/** What was said to the applicant of a case: plain words without personal data. */
export interface Message {
  readonly number: string;
  /** of the fact that it tells of */
  readonly version: number;
  readonly at: Instant;
  /** 0: tells of that fact; else the how-manieth reminder of the case, given after it */
  readonly reminder: number;
  /** the verb of that fact, or `remind` */
  readonly kind: string;
  readonly text: string;
}

/** A fact of a case, the case before and after it, and how its clock reads then: all that a message may tell of. */
export interface Moment {
  readonly fact: CaseFact;
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly clock: ClockAnswer;
}

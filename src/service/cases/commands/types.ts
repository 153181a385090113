import type { z } from 'zod';
import type { Calendar } from '#base/calendar/index.ts';
import type { Day } from '#base/kernel/index.ts';
import type { PermitLaw } from '#service/clock/index.ts';
import type { DocumentKind, Series } from '../numbers/document-number.ts';
import type { CaseRole, CaseTerms } from '../types.ts';
import type { stamp } from './payload.ts';

/** The context of a command, which the caller passes in. */
export interface CaseContext {
  readonly actor: string;
  readonly roles: readonly CaseRole[];
  readonly today: Day;
  readonly calendar: Calendar;
  readonly law: PermitLaw;
  /** short name of the organ, for the numbers of its papers */
  readonly organ: string;
  /** last number used this year, by kind of paper and by item of certificates; the store holds the counters */
  readonly lastNumbers: Readonly<Partial<Record<Series, number>>>;
  /** only for `draft`: the terms, and the number of the new case */
  readonly terms: CaseTerms | null;
  readonly number: string | null;
}

/** The outcome of a command: the payload of its fact, plain JSON with all that `evolve` needs. */
export interface Outcome<P> {
  readonly payload: P;
  /** the paper that it issues */
  readonly document?: DocumentKind;
}

/** Who, when and which paper, in every payload. */
export type Stamp = z.infer<z.ZodObject<typeof stamp>>;

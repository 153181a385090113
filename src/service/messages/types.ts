import type { Fact } from '#base/journal/index.ts';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

/** A message to the applicant of a case: plain words without personal data. */
export interface Message {
  readonly number: string;
  /** version of its fact */
  readonly version: number;
  readonly at: Instant;
  /** 0: a message about the fact; else the number of the case's reminder after it */
  readonly reminder: number;
  /** the verb of that fact, or `remind` */
  readonly kind: string;
  readonly text: string;
}

/** The functions by which messages follows cases. The room `cases` hands them in (`caseReading`); messages does not know it. */
export interface CasesToTell<S> {
  /** kinds of facts of cases */
  readonly kinds: readonly string[];
  /** does a fact of this kind ever give a message? */
  tells(kind: string): boolean;
  /** the present cases with these numbers */
  load(
    tx: Db,
    district: string,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly state: S }>>;
  /** the case after a fact, and the message to its applicant; null: none */
  follow(before: S | null, fact: Fact): { readonly after: S; readonly text: string | null };
}

import type { Fact } from '#base/journal/index.ts';
import type { Instant } from '#base/kernel/index.ts';
import type { Db } from '#shell/db/database.ts';

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

/** How cases are followed by who tells of them: the room `cases` hands it in (`caseReading`), messages knows nothing of it. */
export interface CasesToTell<S> {
  /** kinds of facts of cases */
  readonly kinds: readonly string[];
  /** is anything ever told of a fact of this kind? */
  tells(kind: string): boolean;
  /** the cases with these numbers as they stand */
  load(
    tx: Db,
    district: string,
    numbers: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly state: S }>>;
  /** the case after a fact, and what its applicant is told of it; null: nothing */
  follow(before: S | null, fact: Fact): { readonly after: S; readonly text: string | null };
}

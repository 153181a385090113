import type { Calendar } from '#base/calendar/index.ts';
import type { Day, Instant } from '#base/kernel/index.ts';
import type { PermitLaw } from '#service/clock/index.ts';
import type { ItemVersion } from '#service/items/index.ts';
import type { Answers, Applicant, Wants } from '#service/persons/index.ts';
import type { UploadedFile } from '#service/uploads/index.ts';
import type { CaseFact } from '../commands/index.ts';
import type { CaseState } from '../types.ts';

/** A fact of a case in the journal. */
export interface CaseHappened {
  readonly version: number;
  readonly at: Instant;
  readonly fact: CaseFact;
}

export type FileShown = UploadedFile;

/** All data of one case, from the journal and from other tables. */
export interface CaseRecord {
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
  readonly happened: readonly CaseHappened[];
  /** null: erased */
  readonly applicant: Applicant | null;
  readonly answers: Answers | null;
  /** answers and own words by their digest, without erased ones */
  readonly told: ReadonlyMap<string, Answers>;
  readonly wants: Wants | null;
  readonly files: ReadonlyMap<string, FileShown>;
  readonly messages: readonly {
    readonly at: Instant;
    readonly on: Day;
    readonly kind: string;
    readonly text: string;
  }[];
  /** the pinned version */
  readonly item: ItemVersion['item'] | null;
  /** its fields that nobody has confirmed */
  readonly assumed: readonly string[];
}

export interface Names {
  unit(id: string): string;
  site(code: string): string;
  staff(id: string): string;
  /** else the actor is the applicant */
  isStaff(id: string): boolean;
  /** a paper's title for an item of this type */
  paper(kind: CaseState['documents'][number]['kind'], itemType: string): string;
}

export interface ViewContext {
  readonly today: Day;
  readonly calendar: Calendar;
  readonly law: PermitLaw;
}

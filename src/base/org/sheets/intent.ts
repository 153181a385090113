import type { NewFact } from '#base/journal/index.ts';
import type { Day, Result } from '#base/kernel/index.ts';

export const rowStates = ['added', 'changed', 'same', 'refused', 'left'] as const;
export type SheetRowState = (typeof rowStates)[number];

/** What somebody may set up: 三员分立 keeps adding people from granting roles. */
export interface SheetRights {
  readonly places: boolean;
  readonly staff: boolean;
  readonly roles: boolean;
}

export interface SheetContext {
  readonly today: Day;
  /** first day of the books, from which a row without a day holds */
  readonly booksFrom: Day;
  readonly actor: string;
  readonly rights: SheetRights;
}

/** What a row would do, before it is looked at as a whole. */
export interface Intent {
  readonly label: string;
  /** in words; '' where nothing is to be said */
  readonly what: string;
  readonly isNew: boolean;
  readonly decided: Result<readonly NewFact[]>;
  /** not this person's to do: who does it */
  readonly leftTo?: string;
}

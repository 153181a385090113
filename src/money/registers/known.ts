import { type Day, day } from '#base/kernel/index.ts';
import type { RegisterQuery } from './query.ts';
import { standing } from './standing.ts';
import type { Register, RegisterRow } from './types.ts';

/** registers of things that stand until they go, whatever the year in which they came */
export const standingRegisters: readonly Register[] = ['vehicle', 'asset', 'post'];

/** When the bureau was founded, and from which day on it keeps books and registers (base/org). */
export interface Founding {
  readonly foundedOn: Day;
  readonly booksFrom: Day;
}

/** What the bureau has said about its registers beside the entries. */
export interface RegistersTold {
  /** `register year` of which somebody said that there was nothing */
  readonly none: ReadonlySet<string>;
  /** the first day of books and registers; null where none is set */
  readonly booksFrom: Day | null;
}

export const noneKey = (register: Register, year: number) => `${register} ${year}`;

/** Why a figure is not known: the registers begin later, or there are no entries and nobody said that there was nothing. */
export type Unknown = 'before' | 'empty';

/** The rows by which a register of a year shows that somebody keeps it. */
export function rowsOfYear(register: Register, year: number, rows: readonly RegisterRow[]): RegisterRow[] {
  const own = rows.filter((row) => row.register === register);
  return standingRegisters.includes(register)
    ? standing(own, day(`${year}-12-31`))
    : own.filter((row) => row.day.startsWith(`${year}-`));
}

/**
 * Why the value of a query is not known; null where it is. What nobody could enter, or nobody has entered, is not nought: a
 * published account may state neither.
 */
export function unknownWhy(
  { register, year, span }: Pick<RegisterQuery, 'register' | 'year' | 'span'>,
  rows: readonly RegisterRow[],
  told: RegistersTold,
): Unknown | null {
  const begins = span === 'year' ? `${year}-01-01` : `${year}-12-31`;
  if (told.booksFrom !== null && begins < told.booksFrom) return 'before';
  if (told.none.has(noneKey(register, year))) return null;
  return rowsOfYear(register, year, rows).length > 0 ? null : 'empty';
}

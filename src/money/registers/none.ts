import type { NewFact } from '#base/journal/index.ts';
import { ok, type Problem, type Result, refused, showDay, yearOf } from '#base/kernel/index.ts';
import type { Known } from './checks.ts';
import { registerFacts, registerStream } from './facts.ts';
import { rowsOfYear } from './known.ts';
import { registerNames } from './names.ts';
import { problems } from './problems.ts';
import type { Register } from './types.ts';

export interface NoneTold {
  readonly register: Register;
  readonly year: number;
}

/**
 * Says that a year had nothing for this register, so that its figures are known to be nought. Refused while the year runs, for
 * a year before the registers begin, and where entries say otherwise.
 */
export function decideNone(known: Known, { register, year }: NoneTold): Result<readonly NewFact[]> {
  const found: Problem[] = [];
  const name = registerNames[register];
  if (year >= yearOf(known.today)) found.push(problems.of('register/year-not-over', 'year', { year, name }));
  const begins = known.books?.booksFrom;
  if (begins !== undefined && year < yearOf(begins))
    found.push(problems.of('register/before-books', 'year', { day: `${year}年`, begins: showDay(begins) }));
  const entries = rowsOfYear(register, year, known.rows).length;
  if (entries > 0) found.push(problems.of('register/not-empty', 'register', { year, name, entries }));
  if (found.length > 0) return refused(...found);
  const stream = registerStream(`none-${register}-${year}`);
  return ok([registerFacts.make(stream, 'register-none', { register, year })]);
}

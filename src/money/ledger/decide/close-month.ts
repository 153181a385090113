import { ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { brokenInvariants } from '../invariants/index.ts';
import { problems } from '../problems.ts';
import type { CubeRow } from '../query.ts';
import type { Month } from './state.ts';

/** A month for the closing; only months with vouchers, posted or waiting. */
export interface MonthCount {
  readonly month: Month;
  readonly posted: number;
  /** the last number given */
  readonly last: number;
  readonly waiting: number;
}

export interface ClosingState {
  readonly closedThrough: Month;
  readonly months: readonly MonthCount[];
  /** the cube of all years up to the one that is closed */
  readonly rows: readonly CubeRow[];
}

/** Closes a month, if all earlier months are closed, nothing waits, no number is missing and the equations hold. */
export function decideCloseMonth(state: ClosingState, month: Month): Result<Month> {
  const found = month.endsWith('-12')
    ? [problems.of('ledger/december-with-year', 'month', {})]
    : closingProblems(state, month);
  return found.length > 0 ? refused(...found) : ok(month);
}

/** The problems of closing a month, except for the rule that December closes with its year. */
export function closingProblems(state: ClosingState, month: Month): Problem[] {
  const { closedThrough } = state;
  if (month <= closedThrough) return [problems.of('ledger/period-closed', 'month', { month, closedThrough })];
  const found: Problem[] = [];
  for (const earlier of state.months) {
    if (earlier.month > closedThrough && earlier.month < month)
      found.push(problems.of('ledger/month-still-open', 'month', { month: earlier.month }));
  }
  const own = state.months.find((entry) => entry.month === month);
  if (own && own.waiting > 0)
    found.push(problems.of('ledger/month-has-pending', 'month', { month, vouchers: own.waiting }));
  if (own && own.posted !== own.last)
    found.push(problems.of('ledger/number-gap', 'month', { month, vouchers: own.posted, last: own.last }));
  return [...found, ...brokenInvariants(state.rows)];
}

import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { type Month, monthOfDay } from './state.ts';

/** A closed month takes nothing any more: an error in it is corrected by a reversal in an open one. */
export function periodProblems(day: string, closedThrough: Month): Problem[] {
  const month = monthOfDay(day);
  return month <= closedThrough ? [problems.of('ledger/period-closed', 'day', { month, closedThrough })] : [];
}

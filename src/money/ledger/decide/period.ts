import type { Problem } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import { type Month, monthOfDay } from './state.ts';

/** Refuses a voucher in a closed month. A reversal in an open month corrects an error in a closed one. */
export function periodProblems(day: string, closedThrough: Month): Problem[] {
  const month = monthOfDay(day);
  return month <= closedThrough ? [problems.of('ledger/period-closed', 'day', { month, closedThrough })] : [];
}

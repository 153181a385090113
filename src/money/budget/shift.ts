import { fen, ok, type Problem, type Result, refused } from '#base/kernel/index.ts';
import { amountProblems, economicProblems, orderProblems, takingProblems } from './checks.ts';
import type { Classification } from './classification.ts';
import type { Seat, ShiftOrder } from './orders.ts';
import { problems } from './problems.ts';
import type { BudgetState, QuotaState } from './state.ts';
import type { BudgetRow } from './types.ts';

/** 调剂: one row gives, another takes; the year's budget keeps its size. Basis: 预算法 第七十二条. */
export function decideShift(
  state: BudgetState,
  order: ShiftOrder,
  codes: Classification,
): Result<BudgetRow[]> {
  const { from, to, amountFen } = order;
  const within = from.number === to.number;
  const giving = quotaOfYear(state, from, order.year);
  const taking = quotaOfYear(state, to, order.year);
  const found: Problem[] = [
    ...orderProblems(order),
    ...amountProblems(amountFen, 'amountFen'),
    ...economicProblems(to.economic, codes, 'to.economic'),
  ];
  if (!giving) found.push(unknown(from, order.year, 'from.number'));
  if (!taking && !within) found.push(unknown(to, order.year, 'to.number'));
  if (within && from.economic === to.economic) found.push(problems.of('budget/same-place', 'to'));
  if (giving && taking && !alike(giving, taking))
    found.push(problems.of('budget/across', 'to.number', { from: from.number, to: to.number }));
  if (giving) found.push(...takingProblems(state, { ...from, amountFen, leavesQuota: !within }, 'from'));
  if (found.length > 0 || !giving || !taking) return refused(...found);
  const first = giving.lastLine + 1;
  return ok([
    rowOf(order, giving, from, first, -amountFen),
    rowOf(order, taking, to, within ? first + 1 : taking.lastLine + 1, amountFen),
  ]);
}

function quotaOfYear(state: BudgetState, seat: Seat, year: number): QuotaState | undefined {
  const known = state.quotas.get(seat.number);
  return known?.quota.year === year ? known : undefined;
}

function unknown(seat: Seat, year: number, at: string): Problem {
  return problems.of('budget/quota-unknown', at, { number: seat.number.slice(0, 40), year });
}

/** Have both 指标 the same fund and kind of spending? A shift may not change these. */
function alike({ quota: a }: QuotaState, { quota: b }: QuotaState): boolean {
  return a.fund === b.fund && a.expenditure === b.expenditure;
}

function rowOf(
  order: ShiftOrder,
  { quota }: QuotaState,
  seat: Seat,
  line: number,
  amount: number,
): BudgetRow {
  const { day, document, summary } = order;
  const { economic } = seat;
  return { ...quota, line, day, document, economic, source: 'shift', amount: fen(amount), summary };
}

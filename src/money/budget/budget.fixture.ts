import type { Problem } from '#base/kernel/index.ts';
import { day, fen, type Result } from '#base/kernel/index.ts';
import { decideOrders } from './decide.ts';
import { officialClassification } from './official.ts';
import type { BudgetOrder, GrantOrder, ShiftOrder, WithdrawOrder } from './orders.ts';
import { type BudgetState, emptyBudget, evolveBudget } from './state.ts';

/** Sound orders and their results, for tests. */

export const codes = officialClassification(2020);

const decided = {
  year: 2020,
  day: day('2020-03-02'),
  document: '演示财预〔2020〕1号',
  summary: '公用经费',
} as const;

export const grant = (part: Partial<GrantOrder> = {}): GrantOrder => ({
  ...decided,
  kind: 'grant',
  number: 'Z1',
  fund: 'public-budget',
  functional: '2010399',
  expenditure: 'basic',
  source: 'opening',
  items: [
    { economic: '30201', amountFen: fen(100_00) },
    { economic: '30217', amountFen: fen(50_00) },
  ],
  ...part,
});

export const shift = (part: Partial<ShiftOrder> = {}): ShiftOrder => ({
  ...decided,
  kind: 'shift',
  from: { number: 'Z1', economic: '30201' },
  to: { number: 'Z1', economic: '30211' },
  amountFen: fen(40_00),
  ...part,
});

export const withdraw = (part: Partial<WithdrawOrder> = {}): WithdrawOrder => ({
  ...decided,
  kind: 'withdraw',
  number: 'Z1',
  items: [{ economic: '30201', amountFen: fen(30_00) }],
  ...part,
});

/** The budget after sound orders, with the payments of each 指标 in fen. */
export function budgetAfter(orders: readonly BudgetOrder[], paid: Record<string, number> = {}): BudgetState {
  const rows = decideOrders(emptyBudget, orders, officialClassification).flatMap((result) =>
    result.ok ? result.value : [],
  );
  const amounts = Object.entries(paid).map(([number, amount]) => [number, fen(amount)] as const);
  return evolveBudget({ ...emptyBudget, paid: new Map(amounts) }, rows);
}

export const refusals = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.problems.map((problem: Problem) => `${problem.code} ${problem.at}`);
